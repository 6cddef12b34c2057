import { afterCommands } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Gives the line's course back to the router, which leads it round all symbols. */
export const fixLineClearOfSymbols: FixMaker = (chart, finding, { newId }) => {
  const edge = chart.edges.find((each) => each.id === finding.target);
  if (edge === undefined) {
    return [];
  }
  const after = afterCommands(chart, newId, { command: 'edge.edit', arguments: { id: edge.id, change: { bends: [], fromSide: null, toSide: null, route: null } } });
  return [madeFix('line-clear-of-symbols.release', { zh: '取消手工的拐点，重新走线', en: 'Release its bends and route it anew' }, after)];
};
