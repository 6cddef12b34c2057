import type { FixMaker } from '../../fix.ts';
import { rightFix } from '../../fix-by-message.ts';

/** 行诉法46: the right to a remedy at the decision. */
export const fixAdjudicationSuit: FixMaker = (chart, finding) => (finding.field === 'rights' ? rightFix('adjudication-suit.remedy', chart, finding.target, 'remedy') : []);
