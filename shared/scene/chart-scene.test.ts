import { describe, expect, test } from 'vitest';
import { readFonts } from '../../electron/ports/fonts.ts';
import { smallChart } from '../../test/harness/small-chart.ts';
import { fixedChart } from '../../test/print/fixed-chart.ts';
import type { Chart } from '../model/chart.ts';
import { overlaps, type Point, type Rectangle } from '../kernel/geometry.ts';
import { nodeBox } from '../typeset/node-box.ts';
import { textWidth } from '../typeset/break-lines.ts';
import { chartScene } from './chart-scene.ts';
import { textsOf, type GroupItem, type PathItem } from './display-list.ts';

const fonts = readFonts();

/** Two steps with `edges` flow lines between them, each with a stored stair of `points` points of its own. */
function longRouted(edges: number, points: number): Chart {
  const chart = smallChart(1, [['a', 'step', 0, 20, 50], ['b', 'step', 0, 20, 90000]], [['a', 'b']]);
  // From the foot of the one to the head of the other, so that the routes are sound and kept.
  const stair = (edge: number): Point[] =>
    Array.from({ length: points }, (_, at) => ({
      x: 78 + edge * 0.01 + (at % 4 < 2 ? 0 : 200 + at - (at % 2)),
      y: at === 0 ? 84 : at === points - 1 ? 90000 : 84 + edge * 0.07 + Math.ceil(at / 2) * 17,
    }));
  return { ...chart, edges: Array.from({ length: edges }, (_, edge) => ({ ...chart.edges[0]!, id: `edge-${edge}`, route: stair(edge) })) };
}

describe('chartScene', () => {
  test('says every text of the drawing, nodes in flow order', () => {
    const texts = textsOf(chartScene(fixedChart(), fonts).items).map(({ text }) => text);
    expect(texts).toEqual([
      '检查对象', '执法大队检查岗', '抽取检查对象', '现场检查', '两人以上，出', '示执法证件', '时限：自抽取之', '日起5个工作日', '发现问题？', '责令改正通知书',
      '结果公示归档', '转入行政处罚', 'A', '提交自查材料', '是', '违法', '接口：移交处罚', '否',
    ]);
  });

  test('draws the longest stored routes a chart may have without looking for any', () => {
    const scene = chartScene(longRouted(4000, 50), fonts);
    expect(scene.items.filter((item) => item.type === 'group' && item.element?.startsWith('edge-'))).toHaveLength(4000);
  }, 5000);

  test('groups carry the ids of lanes, edges and nodes', () => {
    const chart = fixedChart();
    const elements = new Set(groups(chart).map(({ element }) => element));
    for (const { id } of [...chart.lanes, ...chart.edges, ...chart.nodes]) {
      expect(elements.has(id), id).toBe(true);
    }
  });

  test('leaves out what has no place, and the flow lines to it', () => {
    const chart = fixedChart();
    const partly = { ...chart, nodes: chart.nodes.map((node) => (node.id === 'fine' ? { ...node, position: null } : node)) };
    const elements = groups(partly).map(({ element }) => element);
    expect(elements).not.toContain('fine');
    expect(elements).not.toContain('found-fine');
    expect(elements).toContain('found-mark');
  });

  test('flow lines end on the drawn outlines, not on the rectangles round them', () => {
    const chart = fixedChart();
    const { origin, items } = chartScene(chart, fonts);
    const give = chart.nodes.find(({ id }) => id === 'give');
    const size = nodeBox(give!, fonts).size;
    const line = items.flatMap((item) => (item.type === 'group' && item.element === 'give-check' ? item.items : [])) as PathItem[];
    const [first] = line[0]?.segments ?? [];
    // The parallelogram leans by 12 points: halfway down its right side stands 6 points inwards.
    expect(first?.to === 'close' ? null : first?.point).toEqual({
      x: origin.x + 16 + size.width - 6,
      y: origin.y + 105 + size.height / 2,
    });
  });

  test('no text stands on a node that is not its own, or on another text', () => {
    const chart = fixedChart();
    const { origin } = chartScene(chart, fonts);
    const labels = groups(chart).filter(({ element }) => element.includes('-') && !element.startsWith('lane'));
    const texts = labels.flatMap(({ items }) => textsOf(items)).map(
      (item): Rectangle => ({ x: item.at.x, y: item.at.y - 8, width: textWidth(item.text, fonts.sans, item.size), height: 9 }),
    );
    const nodes = chart.nodes.map((node): Rectangle => ({ x: (node.position?.x ?? 0) + origin.x, y: (node.position?.y ?? 0) + origin.y, ...nodeBox(node, fonts).size }));
    const rectangles = nodes.filter((_, index) => chart.nodes[index]?.kind !== 'decision');
    expect(texts.length).toBe(4);
    for (const [index, text] of texts.entries()) {
      expect(rectangles.some((node) => overlaps(node, text))).toBe(false);
      expect(texts.slice(index + 1).some((other) => overlaps(other, text))).toBe(false);
    }
  });

  test('a lane name too long for the band makes it higher upwards; what stands left of the lanes is inside as well', () => {
    const chart = fixedChart();
    const [first, second] = chart.lanes;
    const long = { ...chart, lanes: [{ ...first!, name: '自然资源和林业局综合行政执法大队'.repeat(3) }, second!] };
    expect(chartScene(long, fonts).origin.y).toBeGreaterThan(20);
    const aside = { ...chart, nodes: chart.nodes.map((node) => (node.id === 'mark' ? { ...node, position: { x: -60, y: 212 } } : node)) };
    expect(chartScene(aside, fonts).origin.x).toBeGreaterThan(60);
    expect(chartScene(chart, fonts).origin).toEqual({ x: 0.5, y: 0.5 });
  });

  test('stages stand as bands left of the lanes, their names set downwards, their borders through all lanes', () => {
    const stages = [{ id: 'stage-1', name: '检查阶段', height: 180 }, { id: 'stage-2', name: '处理与结果公示归档阶段', height: 90 }];
    const plain = chartScene(fixedChart(), fonts);
    const scene = chartScene({ ...fixedChart(), stages }, fonts);
    expect(scene.origin.x).toBe(plain.origin.x + 24);
    expect(scene.width).toBe(plain.width + 24);
    const [first, second] = scene.items.filter((item): item is GroupItem => item.type === 'group' && item.element.startsWith('stage-'));
    const names = textsOf(first!.items);
    expect(names.map(({ text }) => text)).toEqual([...'检查阶段']);
    expect(new Set(names.map(({ at }) => at.x)).size).toBe(1);
    expect(names.map(({ at }) => at.y)).toEqual(names.map(({ at }) => at.y).toSorted((a, b) => a - b));
    // Too long for one column: two of them, the first at the right.
    expect([...new Set(textsOf(second!.items).map(({ at }) => at.x))]).toHaveLength(2);
    const longer = chartScene({ ...fixedChart(), stages: [{ id: 'stage-1', name: '归档', height: 900 }] }, fonts);
    expect(longer.height).toBeGreaterThanOrEqual(900 + 28);
  });

  test('flow lines that cross have a bridge', () => {
    const chart = smallChart(
      3,
      [['a', 'step', 0, 20, 120], ['b', 'step', 2, 420, 120], ['c', 'step', 1, 220, 40], ['d', 'step', 1, 220, 220]],
      [['a', 'b'], ['c', 'd']],
    );
    const paths = groups(chart).filter(({ element }) => element.includes('>')).map(({ items }) => items[0] as PathItem);
    expect(paths.map(({ segments }) => segments.filter(({ to }) => to === 'curve').length).toSorted()).toEqual([0, 2]);
  });

  test('an empty chart is an empty drawing', () => {
    const scene = chartScene({ ...fixedChart(), lanes: [], nodes: [], edges: [] }, fonts);
    expect(scene.items).toEqual([]);
    expect(Number.isFinite(scene.height)).toBe(true);
  });
});

function groups(chart: Chart): GroupItem[] {
  return chartScene(chart, fonts).items.filter((item) => item.type === 'group');
}
