import { withExit } from '../../add-exit.ts';
import type { FixMaker } from '../../fix.ts';
import { rightFix } from '../../fix-by-message.ts';
import { documentFix, stepFix } from '../../step-fixes.ts';

/** 许可法38: the exit, its paper, its reasons and remedies. */
export const fixLicenceRefusal: FixMaker = (chart, finding, facts) => {
  const source = chart.nodes.find((node) => node.id === finding.target);
  if (finding.message.startsWith('没有不予许可')) {
    const draft = { text: '不予许可', duty: '书面说明理由，告知救济途径', documents: ['不予行政许可决定书'], rights: ['reasons' as const, 'remedy' as const] };
    return source?.kind === 'decision' ? stepFix('licence-refusal.exit', draft.text, withExit(chart, source, '否', draft, facts)) : [];
  }
  if (finding.field === 'documents') {
    return documentFix('licence-refusal.document', chart, finding.target, '不予行政许可决定书');
  }
  return finding.message.includes('说明理由') ? rightFix('licence-refusal.reasons', chart, finding.target, 'reasons') : rightFix('licence-refusal.remedy', chart, finding.target, 'remedy');
};
