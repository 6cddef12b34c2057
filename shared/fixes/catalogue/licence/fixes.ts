import type { FixMaker } from '../../fix.ts';
import { fixLicenceAcceptanceExits } from './licence-acceptance-exits.ts';
import { fixLicenceAcceptancePaper } from './licence-acceptance-paper.ts';
import { fixLicenceCorrectionNotice } from './licence-correction-notice.ts';
import { fixLicenceDecisionTerm } from './licence-decision-term.ts';
import { fixLicenceDelivery } from './licence-delivery.ts';
import { fixLicenceExcludedTime } from './licence-excluded-time.ts';
import { fixLicenceExtension } from './licence-extension.ts';
import { fixLicenceFee } from './licence-fee.ts';
import { fixLicenceHearing } from './licence-hearing.ts';
import { fixLicenceInterestedParty } from './licence-interested-party.ts';
import { fixLicenceLowerReview } from './licence-lower-review.ts';
import { fixLicenceOnSiteStaff } from './licence-on-site-staff.ts';
import { fixLicenceOrder } from './licence-order.ts';
import { fixLicencePublication } from './licence-publication.ts';
import { fixLicenceRefusal } from './licence-refusal.ts';

/** Licences: the corrections by the rule whose findings they correct. */
export const licenceFixes = {
  'licence-acceptance-exits': fixLicenceAcceptanceExits,
  'licence-correction-notice': fixLicenceCorrectionNotice,
  'licence-acceptance-paper': fixLicenceAcceptancePaper,
  'licence-order': fixLicenceOrder,
  'licence-lower-review': fixLicenceLowerReview,
  'licence-on-site-staff': fixLicenceOnSiteStaff,
  'licence-interested-party': fixLicenceInterestedParty,
  'licence-hearing': fixLicenceHearing,
  'licence-decision-term': fixLicenceDecisionTerm,
  'licence-extension': fixLicenceExtension,
  'licence-excluded-time': fixLicenceExcludedTime,
  'licence-refusal': fixLicenceRefusal,
  'licence-delivery': fixLicenceDelivery,
  'licence-fee': fixLicenceFee,
  'licence-publication': fixLicencePublication,
} as const satisfies Readonly<Record<string, FixMaker>>;
