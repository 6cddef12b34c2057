import { afterCommands } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Takes away the second of two like lines. */
export const fixLinesDistinct: FixMaker = (chart, finding, { newId }) => {
  if (!chart.edges.some((edge) => edge.id === finding.target)) {
    return [];
  }
  const after = afterCommands(chart, newId, { command: 'elements.delete', arguments: { ids: [finding.target] } });
  return [madeFix('lines-distinct.remove', { zh: '删去重复的流程线', en: 'Remove the second line' }, after)];
};
