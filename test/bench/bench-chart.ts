import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { smallChart, type EdgeSketch, type NodeSketch } from '../harness/small-chart.ts';

const laneCount = 5;
const laneWidth = 170;
const rowHeight = 84;
const words = ['受理', '立案', '调查取证', '审查', '告知', '听取陈述申辩', '听证', '法制审核', '集体讨论', '决定', '送达', '执行', '归档'];

/**
 * A placed chart as a department would draw it, only longer: five lanes, a step in almost every cell, every fifth one a
 * decision with a way back or ahead. The same for the same count.
 */
export function benchChart(count: number): Chart {
  const cells = Array.from({ length: count }, (_each, index) => {
    const row = Math.floor(index / 3);
    const lane = ((index % 3) * 2 + row * 3) % laneCount;
    return { lane, row, isDecision: index % 5 === 3 };
  });
  const nodes = cells.map(({ lane, row, isDecision }, index): NodeSketch => {
    const kind = index === 0 || index === count - 1 ? 'terminator' : isDecision ? 'decision' : 'step';
    return [`n${index}`, kind, lane, lane * laneWidth + (isDecision ? 18 : 24), 44 + row * rowHeight + (lane % 2) * 6];
  });
  const edges = cells.flatMap(({ isDecision }, index): EdgeSketch[] => [
    ...(index + 1 < count ? [[`n${index}`, `n${index + 1}`, isDecision ? '是' : ''] as const] : []),
    ...(isDecision && index + 6 < count ? [[`n${index}`, `n${index % 2 === 0 ? index + 6 : Math.max(0, index - 4)}`, '否'] as const] : []),
  ]);
  const chart = smallChart(laneCount, nodes, edges);
  return {
    ...chart,
    id: `bench-${count}`,
    title: `${count} 个环节`,
    lanes: chart.lanes.map((lane) => ({ ...lane, width: laneWidth })),
    nodes: chart.nodes.map((node, index): ChartNode => ({ ...node, text: words[index % words.length] ?? '' })),
  };
}
