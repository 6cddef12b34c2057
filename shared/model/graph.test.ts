import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from './chart.ts';
import { emptyEdge } from './edge.ts';
import { flowOrder, laneAt, laneOffsets, sectionOf, startNodes } from './graph.ts';
import { printRemedy, textSections } from './sections.ts';
import { emptyNode } from './node.ts';

const power = { code: '', name: '责令改正', kind: 'penalty', implementingBody: '清溪县水务局' } as const;

function chartOf(nodeIds: string[], edges: [string, string, string?][]): Chart {
  return {
    ...emptyChart('chart', '标题', power),
    lanes: [
      { id: 'a', name: '窗口', kind: 'section', postId: null, width: 100 },
      { id: 'b', name: '当事人', kind: 'party', postId: null, width: 120 },
    ],
    nodes: nodeIds.map((id) => ({
      ...emptyNode(),
      id,
      kind: id === 's' || id === 'z' ? 'terminator' : 'step',
      laneId: 'a',
      text: id,
      position: null,
    })),
    edges: edges.map(([from, to, label = '']) => ({ ...emptyEdge(), id: `${from}${to}`, from, to, label })),
  };
}

describe('flowOrder', () => {
  test('follows each exit in document order and comes back for the others', () => {
    const chart = chartOf(['z', 'c', 'b', 's'], [['s', 'b'], ['b', 'c', '是'], ['b', 'z', '否'], ['c', 'z']]);
    expect(flowOrder(chart).map((node) => node.id)).toEqual(['s', 'b', 'c', 'z']);
  });

  test('names every node once, circles and lonely nodes included', () => {
    const chart = chartOf(['s', 'b', 'c', 'd', 'e'], [['s', 'b'], ['b', 'c'], ['c', 'b'], ['d', 'e'], ['e', 'd']]);
    expect(flowOrder(chart).map((node) => node.id).sort()).toEqual(['b', 'c', 'd', 'e', 's']);
  });

  test('survives an edge that leads nowhere', () => {
    expect(flowOrder(chartOf(['s'], [['s', 'gone']])).map((node) => node.id)).toEqual(['s']);
  });

  test('a chain of 2,000 steps does not exhaust the stack', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `n${index}`);
    const edges = ids.slice(1).map((id, index) => [ids[index], id] as [string, string]);
    expect(flowOrder(chartOf(ids, edges)).at(-1)?.id).toBe('n1999');
  });

  test('starts are what nothing leads into, terminators first', () => {
    expect(startNodes(chartOf(['b', 's', 'z'], [['s', 'z']])).map((node) => node.id)).toEqual(['s', 'b']);
  });
});

describe('lanes', () => {
  const { lanes } = chartOf([], []);

  test('stand side by side', () => {
    expect([...laneOffsets(lanes)]).toEqual([['a', 0], ['b', 100]]);
  });

  test('take what lies outside them', () => {
    expect([laneAt(lanes, -5)?.id, laneAt(lanes, 99)?.id, laneAt(lanes, 100)?.id, laneAt(lanes, 999)?.id]).toEqual(['a', 'a', 'b', 'b']);
    expect(laneAt([], 5)).toBeNull();
  });

  test("a counterparty's lane is not a section that handles", () => {
    const node = chartOf(['s'], []).nodes[0]!;
    expect(sectionOf(node, lanes[0])).toBe('窗口');
    expect(sectionOf(node, lanes[1])).toBe('');
    expect(sectionOf({ ...node, section: '水政科' }, lanes[1])).toBe('水政科');
  });
});

describe('textSections', () => {
  test('has the ten elements in order and makes nothing up for an empty chart', () => {
    const sections = textSections(chartOf([], []));
    expect(sections.map((section) => section.element)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10']);
    expect(sections.filter((section) => section.paragraphs.length > 0).map((section) => section.element)).toEqual(['E2']);
  });

  test('numbers the steps and says where each exit leads', () => {
    const chart = chartOf(['s', 'b', 'c', 'z'], [['s', 'b'], ['b', 'c', '是'], ['b', 'z', '否'], ['c', 'z']]);
    expect(textSections(chart)[2]?.paragraphs).toEqual([
      '1. s（窗口）',
      '2. b（窗口）；是→3，否→4',
      '3. c（窗口）',
      '4. z（窗口）',
    ]);
  });

  test('the remedy says reconsideration first where the law does', () => {
    const chart = chartOf([], []);
    const remedy = { reviewBody: '清溪县人民政府', reviewPeriod: '六十日', court: '清溪县人民法院', suitPeriod: '六个月', note: '' };
    const withRemedy = (reviewFirst: boolean): Chart => ({ ...chart, content: { ...chart.content, remedy: { ...remedy, reviewFirst } } });
    expect(printRemedy(withRemedy(false))).toContain('也可以六个月内向清溪县人民法院提起行政诉讼');
    expect(printRemedy(withRemedy(true))).toContain('应当先自知道行政行为之日起六十日内');
    expect(printRemedy(chart)).toBe('');
  });
});
