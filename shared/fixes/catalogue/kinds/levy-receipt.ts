import type { FixMaker } from '../../fix.ts';
import { documentFix } from '../../step-fixes.ts';

/** The receipt among the documents. */
export const fixLevyReceipt: FixMaker = (chart, finding) => documentFix('levy-receipt.document', chart, finding.target, '财政票据');
