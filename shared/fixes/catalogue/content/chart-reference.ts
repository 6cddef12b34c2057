import { short, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Names the one chart of the library that the symbol's text speaks of. */
export const fixChartReference: FixMaker = (chart, finding, facts) => {
  const node = chart.nodes.find((each) => each.id === finding.target);
  const text = node?.text ?? '';
  const spoken = facts.charts.filter(
    ({ power }) => power.name.trim() !== '' && power.name !== chart.power.name && text.includes(power.name),
  );
  const only = spoken.length === 1 ? spoken[0] : undefined;
  if (node === undefined || only === undefined) {
    return [];
  }
  const reference = (only.power.code.trim() || only.title.trim() || only.power.name).slice(0, 200);
  const title = { zh: `填写“${short(only.power.name)}”的流程图`, en: `Refer to the chart of "${short(only.power.name)}"` };
  return [madeFix('chart-reference.library', title, withNode(chart, node.id, { chartReference: reference }))];
};
