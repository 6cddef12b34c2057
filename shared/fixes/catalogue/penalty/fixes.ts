import type { FixMaker } from '../../fix.ts';
import { fixPenaltyCaseOpening } from './penalty-case-opening.ts';
import { fixPenaltyCashCollection } from './penalty-cash-collection.ts';
import { fixPenaltyCollective } from './penalty-collective.ts';
import { fixPenaltyCrimeTransfer } from './penalty-crime-transfer.ts';
import { fixPenaltyDecisionDocument } from './penalty-decision-document.ts';
import { fixPenaltyDefenceReviewed } from './penalty-defence-reviewed.ts';
import { fixPenaltyEvidenceRegistration } from './penalty-evidence-registration.ts';
import { fixPenaltyFourDecisions } from './penalty-four-decisions.ts';
import { fixPenaltyHearingBranch } from './penalty-hearing-branch.ts';
import { fixPenaltyHearingChair } from './penalty-hearing-chair.ts';
import { fixPenaltyHearingNotice } from './penalty-hearing-notice.ts';
import { fixPenaltyHearingRecord } from './penalty-hearing-record.ts';
import { fixPenaltyHearingWindow } from './penalty-hearing-window.ts';
import { fixPenaltyInvestigation } from './penalty-investigation.ts';
import { fixPenaltyLateFine } from './penalty-late-fine.ts';
import { fixPenaltyLegalReview } from './penalty-legal-review.ts';
import { fixPenaltyNinetyDays } from './penalty-ninety-days.ts';
import { fixPenaltyNoticeBeforeDecision } from './penalty-notice-before-decision.ts';
import { fixPenaltyNoticeContent } from './penalty-notice-content.ts';
import { fixPenaltyOfficers } from './penalty-officers.ts';
import { fixPenaltyPayment } from './penalty-payment.ts';
import { fixPenaltyPublication } from './penalty-publication.ts';
import { fixPenaltyService } from './penalty-service.ts';
import { fixPenaltyStatementBeforeDecision } from './penalty-statement-before-decision.ts';
import { fixPenaltySummaryAmounts } from './penalty-summary-amounts.ts';
import { fixPenaltySummaryNoHearing } from './penalty-summary-no-hearing.ts';
import { fixPenaltySummaryReport } from './penalty-summary-report.ts';
import { fixPenaltySummaryReviewFirst } from './penalty-summary-review-first.ts';

/** Penalties: the corrections by the rule whose findings they correct. */
export const penaltyFixes = {
  'penalty-case-opening': fixPenaltyCaseOpening,
  'penalty-cash-collection': fixPenaltyCashCollection,
  'penalty-collective': fixPenaltyCollective,
  'penalty-crime-transfer': fixPenaltyCrimeTransfer,
  'penalty-decision-document': fixPenaltyDecisionDocument,
  'penalty-defence-reviewed': fixPenaltyDefenceReviewed,
  'penalty-evidence-registration': fixPenaltyEvidenceRegistration,
  'penalty-four-decisions': fixPenaltyFourDecisions,
  'penalty-hearing-branch': fixPenaltyHearingBranch,
  'penalty-hearing-chair': fixPenaltyHearingChair,
  'penalty-hearing-notice': fixPenaltyHearingNotice,
  'penalty-hearing-record': fixPenaltyHearingRecord,
  'penalty-hearing-window': fixPenaltyHearingWindow,
  'penalty-investigation': fixPenaltyInvestigation,
  'penalty-late-fine': fixPenaltyLateFine,
  'penalty-legal-review': fixPenaltyLegalReview,
  'penalty-ninety-days': fixPenaltyNinetyDays,
  'penalty-notice-before-decision': fixPenaltyNoticeBeforeDecision,
  'penalty-notice-content': fixPenaltyNoticeContent,
  'penalty-officers': fixPenaltyOfficers,
  'penalty-payment': fixPenaltyPayment,
  'penalty-publication': fixPenaltyPublication,
  'penalty-service': fixPenaltyService,
  'penalty-statement-before-decision': fixPenaltyStatementBeforeDecision,
  'penalty-summary-amounts': fixPenaltySummaryAmounts,
  'penalty-summary-no-hearing': fixPenaltySummaryNoHearing,
  'penalty-summary-report': fixPenaltySummaryReport,
  'penalty-summary-review-first': fixPenaltySummaryReviewFirst,
} as const satisfies Readonly<Record<string, FixMaker>>;
