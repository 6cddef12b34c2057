import type { LevelledRule } from '../../levelled-rule.ts';
import { adjudicationMediation } from './adjudication-mediation.ts';
import { adjudicationParties } from './adjudication-parties.ts';
import { adjudicationSuit } from './adjudication-suit.ts';
import { benefitPublicity } from './benefit-publicity.ts';
import { benefitRefusal } from './benefit-refusal.ts';
import { confirmationCorrection } from './confirmation-correction.ts';
import { inspectionApproval } from './inspection-approval.ts';
import { inspectionExits } from './inspection-exits.ts';
import { inspectionFrequency } from './inspection-frequency.ts';
import { inspectionOfficers } from './inspection-officers.ts';
import { inspectionRecord } from './inspection-record.ts';
import { levyLateFee } from './levy-late-fee.ts';
import { levyReceipt } from './levy-receipt.ts';
import { levyStandard } from './levy-standard.ts';
import { rewardPublicity } from './reward-publicity.ts';

/** Levy, benefit, adjudication, inspection, confirmation, reward: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const kindsRules = [
  { rule: levyStandard, filing: 'error', drawing: 'info' },
  { rule: levyReceipt, filing: 'warning', drawing: 'info' },
  { rule: levyLateFee, filing: 'warning', drawing: 'info' },
  { rule: benefitPublicity, filing: 'error', drawing: 'info' },
  { rule: benefitRefusal, filing: 'error', drawing: 'info' },
  { rule: adjudicationParties, filing: 'error', drawing: 'info' },
  { rule: adjudicationMediation, filing: 'error', drawing: 'info' },
  { rule: adjudicationSuit, filing: 'warning', drawing: 'info' },
  { rule: inspectionApproval, filing: 'error', drawing: 'info' },
  { rule: inspectionOfficers, filing: 'error', drawing: 'info' },
  { rule: inspectionRecord, filing: 'error', drawing: 'info' },
  { rule: inspectionFrequency, filing: 'warning', drawing: 'info' },
  { rule: inspectionExits, filing: 'error', drawing: 'info' },
  { rule: confirmationCorrection, filing: 'error', drawing: 'info' },
  { rule: rewardPublicity, filing: 'error', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
