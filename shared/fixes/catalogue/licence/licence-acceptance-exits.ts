import { withExit } from '../../add-exit.ts';
import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';
import { stepFix } from '../../step-fixes.ts';

/** 许可法32: says what happens to applications of each sort; a refusal that is missing becomes an exit. */
export const fixLicenceAcceptanceExits: FixMaker = (chart, finding, facts) => {
  const source = chart.nodes.find((node) => node.id === finding.target);
  if (finding.message.startsWith('没有不予受理')) {
    const draft = { text: '不予受理', duty: '不需要许可的即时告知；不属于本机关的告知向有关机关申请', documents: ['不予受理通知书'], rights: ['reasons' as const, 'remedy' as const] };
    return source?.kind === 'decision' ? stepFix('licence-acceptance-exits.exit', draft.text, withExit(chart, source, '否', draft, facts)) : [];
  }
  return sentenceFix(chart, finding, [
    ['不需要取得许可', 'licence-acceptance-exits.notNeeded', '不需要许可的，即时告知不受理'],
    ['不属于本机关', 'licence-acceptance-exits.notOurs', '不属于本机关职权的，即时决定不予受理，告知向有关机关申请'],
    ['当场更正', 'licence-acceptance-exits.onSpot', '可以当场更正的，允许当场更正'],
  ]);
};
