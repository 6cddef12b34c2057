import type { FixMaker } from '../../fix.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 强制法26: kept safe, neither used nor damaged. */
export const fixCoercionCustody: FixMaker = (chart, finding) => dutyFix('coercion-custody.duty', chart, finding.target, '财物妥善保管，不得使用或者损毁');
