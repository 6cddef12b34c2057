import type { FixMaker } from '../../fix.ts';
import { fixAdjudicationMediation } from './adjudication-mediation.ts';
import { fixAdjudicationParties } from './adjudication-parties.ts';
import { fixAdjudicationSuit } from './adjudication-suit.ts';
import { fixBenefitPublicity } from './benefit-publicity.ts';
import { fixBenefitRefusal } from './benefit-refusal.ts';
import { fixConfirmationCorrection } from './confirmation-correction.ts';
import { fixInspectionApproval } from './inspection-approval.ts';
import { fixInspectionExits } from './inspection-exits.ts';
import { fixInspectionFrequency } from './inspection-frequency.ts';
import { fixInspectionOfficers } from './inspection-officers.ts';
import { fixInspectionRecord } from './inspection-record.ts';
import { fixLevyLateFee } from './levy-late-fee.ts';
import { fixLevyReceipt } from './levy-receipt.ts';
import { fixLevyStandard } from './levy-standard.ts';
import { fixRewardPublicity } from './reward-publicity.ts';

/** Levy, benefit, adjudication, inspection, confirmation, reward: the corrections by the rule whose findings they correct. */
export const kindsFixes = {
  'levy-standard': fixLevyStandard,
  'levy-receipt': fixLevyReceipt,
  'levy-late-fee': fixLevyLateFee,
  'benefit-publicity': fixBenefitPublicity,
  'benefit-refusal': fixBenefitRefusal,
  'adjudication-parties': fixAdjudicationParties,
  'adjudication-mediation': fixAdjudicationMediation,
  'adjudication-suit': fixAdjudicationSuit,
  'inspection-approval': fixInspectionApproval,
  'inspection-officers': fixInspectionOfficers,
  'inspection-record': fixInspectionRecord,
  'inspection-frequency': fixInspectionFrequency,
  'inspection-exits': fixInspectionExits,
  'confirmation-correction': fixConfirmationCorrection,
  'reward-publicity': fixRewardPublicity,
} as const satisfies Readonly<Record<string, FixMaker>>;
