import { withExit } from '../../add-exit.ts';
import type { FixMaker } from '../../fix.ts';
import type { StepDraft } from '../../insert-step.ts';
import { stepFix } from '../../step-fixes.ts';

/** 处罚法27, 28, 54: the outcome that is missing. */
export const fixInspectionExits: FixMaker = (chart, finding, facts) => {
  const source = chart.nodes.find((node) => node.id === finding.target);
  const exit = exits.find(([words]) => finding.message.startsWith(words));
  return source?.kind !== 'decision' || exit === undefined ? [] : stepFix('inspection-exits.exit', exit[2].text, withExit(chart, source, exit[1], exit[2], facts));
};

// helpers

const exits: readonly (readonly [words: string, label: string, draft: StepDraft])[] = [
  ['没有“未发现', '未发现问题', { text: '归档' }],
  ['没有转行政处罚', '涉嫌违法', { text: '转行政处罚立案' }],
  ['没有涉嫌犯罪', '涉嫌犯罪', { text: '移送公安机关', documents: ['涉嫌犯罪案件移送书'] }],
];
