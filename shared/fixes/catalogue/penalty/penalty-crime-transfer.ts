import { withExit } from '../../add-exit.ts';
import type { FixMaker } from '../../fix.ts';
import { stepFix } from '../../step-fixes.ts';
import { asDecision } from './penalty-four-decisions.ts';

/** 处罚法57（四）: the exit of a suspected crime, its transfer within 24 hours of approval (移送规定5). */
export const fixPenaltyCrimeTransfer: FixMaker = (chart, finding, facts) => {
  const source = chart.nodes.find((node) => node.id === finding.target);
  const draft = {
    text: '移送司法机关',
    documents: ['涉嫌犯罪案件移送书'],
    limit: { amount: 24, unit: 'hour', start: '决定批准移送之时' } as const,
    limitId: 'M-24H',
  };
  return source === undefined ? [] : stepFix('penalty-crime-transfer.exit', draft.text, withExit(asDecision(chart, source), source, '涉嫌犯罪', draft, facts));
};
