import type { FixMaker } from '../../fix.ts';
import { fixCompensationPeriod } from './compensation-period.ts';
import { fixHearingThreeDays } from './hearing-three-days.ts';
import { fixOrdinaryProcedureTerm } from './ordinary-procedure-term.ts';
import { fixPublicServiceDays } from './public-service-days.ts';
import { fixReviewBody } from './review-body.ts';
import { fixReviewFirst } from './review-first.ts';
import { fixReviewPeriod } from './review-period.ts';
import { fixStaleArticleNumber } from './stale-article-number.ts';
import { fixStaleBodyName } from './stale-body-name.ts';
import { fixSuitPeriod } from './suit-period.ts';

/** Remedies and stale texts: the corrections by the rule whose findings they correct. */
export const remedyFixes = {
  'review-body': fixReviewBody,
  'review-period': fixReviewPeriod,
  'suit-period': fixSuitPeriod,
  'review-first': fixReviewFirst,
  'public-service-days': fixPublicServiceDays,
  'hearing-three-days': fixHearingThreeDays,
  'compensation-period': fixCompensationPeriod,
  'ordinary-procedure-term': fixOrdinaryProcedureTerm,
  'stale-body-name': fixStaleBodyName,
  'stale-article-number': fixStaleArticleNumber,
} as const satisfies Readonly<Record<string, FixMaker>>;
