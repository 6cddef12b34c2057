import type { FixMaker } from '../../fix.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 强制法21: the goods go along, the party is told. */
export const fixCoercionTransfer: FixMaker = (chart, finding) => dutyFix('coercion-transfer.duty', chart, finding.target, '财物一并移送，书面告知当事人');
