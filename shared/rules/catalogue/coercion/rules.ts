import type { LevelledRule } from '../../levelled-rule.ts';
import { coercionApproval } from './coercion-approval.ts';
import { coercionBasisRank } from './coercion-basis-rank.ts';
import { coercionCustody } from './coercion-custody.ts';
import { coercionDecision } from './coercion-decision.ts';
import { coercionDelegation } from './coercion-delegation.ts';
import { coercionExtension } from './coercion-extension.ts';
import { coercionLifting } from './coercion-lifting.ts';
import { coercionNotice } from './coercion-notice.ts';
import { coercionOfficers } from './coercion-officers.ts';
import { coercionRecord } from './coercion-record.ts';
import { coercionStatement } from './coercion-statement.ts';
import { coercionTerm } from './coercion-term.ts';
import { coercionTestTime } from './coercion-test-time.ts';
import { coercionTransfer } from './coercion-transfer.ts';
import { coercionUrgentReport } from './coercion-urgent-report.ts';
import { courtApplicationPapers } from './court-application-papers.ts';
import { courtApplicationTerm } from './court-application-term.ts';
import { courtDemand } from './court-demand.ts';
import { enforcementDecision } from './enforcement-decision.ts';
import { enforcementDemand } from './enforcement-demand.ts';
import { enforcementDemolition } from './enforcement-demolition.ts';
import { enforcementMoney } from './enforcement-money.ts';
import { enforcementSettlement } from './enforcement-settlement.ts';
import { enforcementSubstitute } from './enforcement-substitute.ts';
import { enforcementTimes } from './enforcement-times.ts';
import { freezingPapers } from './freezing-papers.ts';

/** Coercion: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const coercionRules = [
  { rule: coercionApproval, filing: 'error', drawing: 'info' },
  { rule: coercionUrgentReport, filing: 'error', drawing: 'info' },
  { rule: coercionOfficers, filing: 'error', drawing: 'info' },
  { rule: coercionNotice, filing: 'error', drawing: 'info' },
  { rule: coercionStatement, filing: 'error', drawing: 'info' },
  { rule: coercionRecord, filing: 'error', drawing: 'info' },
  { rule: coercionDecision, filing: 'error', drawing: 'info' },
  { rule: coercionTerm, filing: 'error', drawing: 'info' },
  { rule: coercionExtension, filing: 'error', drawing: 'info' },
  { rule: coercionLifting, filing: 'error', drawing: 'info' },
  { rule: coercionTestTime, filing: 'warning', drawing: 'info' },
  { rule: coercionCustody, filing: 'warning', drawing: 'info' },
  { rule: coercionTransfer, filing: 'warning', drawing: 'info' },
  { rule: coercionDelegation, filing: 'error', drawing: 'warning' },
  { rule: coercionBasisRank, filing: 'error', drawing: 'info' },
  { rule: freezingPapers, filing: 'error', drawing: 'info' },
  { rule: enforcementDemand, filing: 'error', drawing: 'info' },
  { rule: enforcementDecision, filing: 'error', drawing: 'info' },
  { rule: enforcementTimes, filing: 'warning', drawing: 'info' },
  { rule: enforcementDemolition, filing: 'error', drawing: 'info' },
  { rule: enforcementMoney, filing: 'warning', drawing: 'info' },
  { rule: enforcementSubstitute, filing: 'error', drawing: 'info' },
  { rule: enforcementSettlement, filing: 'warning', drawing: 'info' },
  { rule: courtDemand, filing: 'error', drawing: 'info' },
  { rule: courtApplicationTerm, filing: 'error', drawing: 'info' },
  { rule: courtApplicationPapers, filing: 'error', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
