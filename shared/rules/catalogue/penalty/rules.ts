import type { LevelledRule } from '../../levelled-rule.ts';
import { penaltyArchive } from './penalty-archive.ts';
import { penaltyCaseOpening } from './penalty-case-opening.ts';
import { penaltyCashCollection } from './penalty-cash-collection.ts';
import { penaltyCollective } from './penalty-collective.ts';
import { penaltyCrimeTransfer } from './penalty-crime-transfer.ts';
import { penaltyDecisionDocument } from './penalty-decision-document.ts';
import { penaltyDefenceReviewed } from './penalty-defence-reviewed.ts';
import { penaltyEvidenceRegistration } from './penalty-evidence-registration.ts';
import { penaltyFourDecisions } from './penalty-four-decisions.ts';
import { penaltyHearingBranch } from './penalty-hearing-branch.ts';
import { penaltyHearingChair } from './penalty-hearing-chair.ts';
import { penaltyHearingNotice } from './penalty-hearing-notice.ts';
import { penaltyHearingRecord } from './penalty-hearing-record.ts';
import { penaltyHearingWindow } from './penalty-hearing-window.ts';
import { penaltyInvestigation } from './penalty-investigation.ts';
import { penaltyLateFine } from './penalty-late-fine.ts';
import { penaltyLegalReview } from './penalty-legal-review.ts';
import { penaltyNinetyDays } from './penalty-ninety-days.ts';
import { penaltyNoticeBeforeDecision } from './penalty-notice-before-decision.ts';
import { penaltyNoticeContent } from './penalty-notice-content.ts';
import { penaltyOfficers } from './penalty-officers.ts';
import { penaltyOverdue } from './penalty-overdue.ts';
import { penaltyPayment } from './penalty-payment.ts';
import { penaltyPublication } from './penalty-publication.ts';
import { penaltyService } from './penalty-service.ts';
import { penaltyStatementBeforeDecision } from './penalty-statement-before-decision.ts';
import { penaltySummaryAmounts } from './penalty-summary-amounts.ts';
import { penaltySummaryNoHearing } from './penalty-summary-no-hearing.ts';
import { penaltySummaryReport } from './penalty-summary-report.ts';
import { penaltySummaryReviewFirst } from './penalty-summary-review-first.ts';

/** Penalties: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const penaltyRules = [
  { rule: penaltyCaseOpening, filing: 'error', drawing: 'info' },
  { rule: penaltyInvestigation, filing: 'error', drawing: 'info' },
  { rule: penaltyOfficers, filing: 'error', drawing: 'info' },
  { rule: penaltyEvidenceRegistration, filing: 'error', drawing: 'info' },
  { rule: penaltyNoticeBeforeDecision, filing: 'error', drawing: 'info' },
  { rule: penaltyNoticeContent, filing: 'warning', drawing: 'off' },
  { rule: penaltyStatementBeforeDecision, filing: 'error', drawing: 'info' },
  { rule: penaltyDefenceReviewed, filing: 'warning', drawing: 'off' },
  { rule: penaltyHearingBranch, filing: 'error', drawing: 'info' },
  { rule: penaltyHearingWindow, filing: 'error', drawing: 'info' },
  { rule: penaltyHearingNotice, filing: 'error', drawing: 'info' },
  { rule: penaltyHearingChair, filing: 'error', drawing: 'info' },
  { rule: penaltyHearingRecord, filing: 'warning', drawing: 'info' },
  { rule: penaltyLegalReview, filing: 'error', drawing: 'info' },
  { rule: penaltyCollective, filing: 'warning', drawing: 'info' },
  { rule: penaltyFourDecisions, filing: 'error', drawing: 'info' },
  { rule: penaltyCrimeTransfer, filing: 'error', drawing: 'info' },
  { rule: penaltyNinetyDays, filing: 'error', drawing: 'info' },
  { rule: penaltyDecisionDocument, filing: 'error', drawing: 'info' },
  { rule: penaltyService, filing: 'error', drawing: 'info' },
  { rule: penaltyPayment, filing: 'warning', drawing: 'info' },
  { rule: penaltyLateFine, filing: 'warning', drawing: 'info' },
  { rule: penaltyOverdue, filing: 'warning', drawing: 'info' },
  { rule: penaltyCashCollection, filing: 'error', drawing: 'info' },
  { rule: penaltyPublication, filing: 'info', drawing: 'off' },
  { rule: penaltyArchive, filing: 'warning', drawing: 'info' },
  { rule: penaltySummaryAmounts, filing: 'error', drawing: 'info' },
  { rule: penaltySummaryReport, filing: 'error', drawing: 'info' },
  { rule: penaltySummaryReviewFirst, filing: 'error', drawing: 'info' },
  { rule: penaltySummaryNoHearing, filing: 'error', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
