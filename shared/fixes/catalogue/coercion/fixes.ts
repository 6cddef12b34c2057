import type { FixMaker } from '../../fix.ts';
import { fixCoercionApproval } from './coercion-approval.ts';
import { fixCoercionCustody } from './coercion-custody.ts';
import { fixCoercionDecision } from './coercion-decision.ts';
import { fixCoercionExtension } from './coercion-extension.ts';
import { fixCoercionLifting } from './coercion-lifting.ts';
import { fixCoercionNotice } from './coercion-notice.ts';
import { fixCoercionOfficers } from './coercion-officers.ts';
import { fixCoercionRecord } from './coercion-record.ts';
import { fixCoercionStatement } from './coercion-statement.ts';
import { fixCoercionTerm } from './coercion-term.ts';
import { fixCoercionTestTime } from './coercion-test-time.ts';
import { fixCoercionTransfer } from './coercion-transfer.ts';
import { fixCoercionUrgentReport } from './coercion-urgent-report.ts';
import { fixCourtApplicationPapers } from './court-application-papers.ts';
import { fixCourtApplicationTerm } from './court-application-term.ts';
import { fixCourtDemand } from './court-demand.ts';
import { fixEnforcementDecision } from './enforcement-decision.ts';
import { fixEnforcementDemand } from './enforcement-demand.ts';
import { fixEnforcementDemolition } from './enforcement-demolition.ts';
import { fixEnforcementMoney } from './enforcement-money.ts';
import { fixEnforcementSettlement } from './enforcement-settlement.ts';
import { fixEnforcementSubstitute } from './enforcement-substitute.ts';
import { fixEnforcementTimes } from './enforcement-times.ts';
import { fixFreezingPapers } from './freezing-papers.ts';

/** Coercion: the corrections by the rule whose findings they correct. */
export const coercionFixes = {
  'coercion-approval': fixCoercionApproval,
  'coercion-urgent-report': fixCoercionUrgentReport,
  'coercion-officers': fixCoercionOfficers,
  'coercion-notice': fixCoercionNotice,
  'coercion-statement': fixCoercionStatement,
  'coercion-record': fixCoercionRecord,
  'coercion-decision': fixCoercionDecision,
  'coercion-term': fixCoercionTerm,
  'coercion-extension': fixCoercionExtension,
  'coercion-lifting': fixCoercionLifting,
  'coercion-test-time': fixCoercionTestTime,
  'coercion-custody': fixCoercionCustody,
  'coercion-transfer': fixCoercionTransfer,
  'freezing-papers': fixFreezingPapers,
  'enforcement-demand': fixEnforcementDemand,
  'enforcement-decision': fixEnforcementDecision,
  'enforcement-times': fixEnforcementTimes,
  'enforcement-demolition': fixEnforcementDemolition,
  'enforcement-money': fixEnforcementMoney,
  'enforcement-substitute': fixEnforcementSubstitute,
  'enforcement-settlement': fixEnforcementSettlement,
  'court-demand': fixCourtDemand,
  'court-application-term': fixCourtApplicationTerm,
  'court-application-papers': fixCourtApplicationPapers,
} as const satisfies Readonly<Record<string, FixMaker>>;
