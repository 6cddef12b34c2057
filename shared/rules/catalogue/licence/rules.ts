import type { LevelledRule } from '../../levelled-rule.ts';
import { licenceAcceptanceExits } from './licence-acceptance-exits.ts';
import { licenceAcceptancePaper } from './licence-acceptance-paper.ts';
import { licenceBasisRank } from './licence-basis-rank.ts';
import { licenceCorrectionNotice } from './licence-correction-notice.ts';
import { licenceDecisionTerm } from './licence-decision-term.ts';
import { licenceDelivery } from './licence-delivery.ts';
import { licenceExcludedTime } from './licence-excluded-time.ts';
import { licenceExtension } from './licence-extension.ts';
import { licenceFee } from './licence-fee.ts';
import { licenceHearing } from './licence-hearing.ts';
import { licenceInterestedParty } from './licence-interested-party.ts';
import { licenceLowerReview } from './licence-lower-review.ts';
import { licenceOnSiteStaff } from './licence-on-site-staff.ts';
import { licenceOrder } from './licence-order.ts';
import { licencePublication } from './licence-publication.ts';
import { licenceRefusal } from './licence-refusal.ts';

/** Licences: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const licenceRules = [
  { rule: licenceBasisRank, filing: 'error', drawing: 'info' },
  { rule: licenceAcceptanceExits, filing: 'error', drawing: 'info' },
  { rule: licenceCorrectionNotice, filing: 'error', drawing: 'info' },
  { rule: licenceAcceptancePaper, filing: 'error', drawing: 'info' },
  { rule: licenceOrder, filing: 'error', drawing: 'info' },
  { rule: licenceLowerReview, filing: 'error', drawing: 'info' },
  { rule: licenceOnSiteStaff, filing: 'error', drawing: 'info' },
  { rule: licenceInterestedParty, filing: 'error', drawing: 'info' },
  { rule: licenceHearing, filing: 'error', drawing: 'info' },
  { rule: licenceDecisionTerm, filing: 'error', drawing: 'info' },
  { rule: licenceExtension, filing: 'warning', drawing: 'info' },
  { rule: licenceExcludedTime, filing: 'warning', drawing: 'info' },
  { rule: licenceRefusal, filing: 'error', drawing: 'info' },
  { rule: licenceDelivery, filing: 'error', drawing: 'info' },
  { rule: licenceFee, filing: 'error', drawing: 'info' },
  { rule: licencePublication, filing: 'warning', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
