import { withEdge } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Says that both go on at once, if the clerk says so; a condition is the clerk's to word. */
export const fixSplitAtDecision: FixMaker = (chart, finding) => {
  const edge = chart.edges.find((each) => each.id === finding.target);
  const title = { zh: '写上“同时”', en: 'Say that they go on at once' };
  return edge === undefined ? [] : [madeFix('split-at-decision.both', title, withEdge(chart, edge.id, { label: '同时', route: null }), 'choice')];
};
