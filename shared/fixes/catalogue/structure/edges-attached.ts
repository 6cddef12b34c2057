import { afterCommands } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Takes away a line that leads nowhere or back into its own symbol. */
export const fixEdgesAttached: FixMaker = (chart, finding, { newId }) => {
  if (!chart.edges.some((edge) => edge.id === finding.target)) {
    return [];
  }
  const after = afterCommands(chart, newId, { command: 'elements.delete', arguments: { ids: [finding.target] } });
  return [madeFix('edges-attached.remove', { zh: '删去这条流程线', en: 'Remove this line' }, after)];
};
