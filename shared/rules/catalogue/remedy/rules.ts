import type { LevelledRule } from '../../levelled-rule.ts';
import { compensationPeriod } from './compensation-period.ts';
import { hearingThreeDays } from './hearing-three-days.ts';
import { ordinaryProcedureTerm } from './ordinary-procedure-term.ts';
import { publicServiceDays } from './public-service-days.ts';
import { reviewBody } from './review-body.ts';
import { reviewBodyVertical } from './review-body-vertical.ts';
import { reviewFirst } from './review-first.ts';
import { reviewPeriod } from './review-period.ts';
import { staleArticleNumber } from './stale-article-number.ts';
import { staleBodyName } from './stale-body-name.ts';
import { suitPeriod } from './suit-period.ts';

/** Remedies and stale texts: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const remedyRules = [
  { rule: reviewBody, filing: 'error', drawing: 'info' },
  { rule: reviewBodyVertical, filing: 'warning', drawing: 'info' },
  { rule: reviewPeriod, filing: 'error', drawing: 'info' },
  { rule: suitPeriod, filing: 'error', drawing: 'info' },
  { rule: reviewFirst, filing: 'warning', drawing: 'info' },
  { rule: publicServiceDays, filing: 'warning', drawing: 'info' },
  { rule: hearingThreeDays, filing: 'warning', drawing: 'info' },
  { rule: compensationPeriod, filing: 'warning', drawing: 'info' },
  { rule: ordinaryProcedureTerm, filing: 'warning', drawing: 'info' },
  { rule: staleBodyName, filing: 'warning', drawing: 'info' },
  { rule: staleArticleNumber, filing: 'warning', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
