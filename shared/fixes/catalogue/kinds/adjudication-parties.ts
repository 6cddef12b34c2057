import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';

/** The respondent’s copy of the application. */
export const fixAdjudicationParties: FixMaker = (chart, finding) => sentenceFix(chart, finding, [['申请书副本', 'adjudication-parties.copy', '申请书副本送被申请人']]);
