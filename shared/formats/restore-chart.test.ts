import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitrarilySpoilt, arbitraryOf } from '../../test/filing/arbitrary-record.ts';
import { sampleChart } from '../../test/filing/sample-chart.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { chartSchema } from '../model/chart.ts';
import { emptyEdge } from '../model/edge.ts';
import { restoreChart } from './restore-chart.ts';
import { mostNotes } from './restore-note.ts';

describe('restoreChart', () => {
  test('takes a chart as this program writes it without a note', () => {
    expect(restoreChart(sampleChart(), 'a.chart.json')).toEqual({ chart: sampleChart(), notes: [] });
  });

  test('drops unknown fields, __proto__ among them, and says which', () => {
    const input = JSON.parse(JSON.stringify(sampleChart()).replace('{', '{"__proto__":{"title":"x"},"colour":"red",')) as unknown;
    const { chart, notes } = restoreChart(input, 'a');
    expect(chart).toEqual(sampleChart());
    expect(notes.map((note) => note.path)).toEqual(['__proto__', 'colour']);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });

  test('does not take what is only inherited', () => {
    const input = Object.assign(Object.create({ title: '不属于文件' }) as object, { format: 'mingquan-chart', version: 1 });
    expect(restoreChart(input, 'a').chart.title).toBe('');
  });

  test('keeps the good records of a list and drops the bad ones', () => {
    const { lanes, nodes, edges, ...head } = sampleChart();
    const { chart, notes } = restoreChart(
      { ...head, lanes: [...lanes, 7, null], nodes: [...nodes, 'node'], edges: [...edges, { id: 'e9', from: 'start' }] },
      'a',
    );
    expect(chart).toEqual(sampleChart());
    expect(notes.map((note) => note.path)).toEqual(['lanes[2]', 'lanes[3]', 'nodes[4]', 'edges[4]']);
    expect(notes.every((note) => note.message !== '' && note.messageEnglish !== '')).toBe(true);
  });

  test('renames ids that stand twice, gives missing ones, and leaves lines with the first owner', () => {
    const chart = sampleChart();
    const [first, second] = chart.nodes;
    const { chart: restored, notes } = restoreChart(
      { ...chart, nodes: [first, { ...second, id: 'start' }, { ...second, id: undefined }, { ...second, id: 'node-1' }], edges: [] },
      'a',
    );
    expect(restored.nodes.map((node) => node.id)).toEqual(['start', 'start-1', 'node-2', 'node-1']);
    expect(notes.map((note) => note.path)).toEqual(['nodes[1].id', 'nodes[2].id']);
  });

  test('drops dangling lines and puts nodes of unknown lanes into the first lane', () => {
    const chart = sampleChart();
    const nodes = chart.nodes.map((node) => (node.id === 'end' ? { ...node, laneId: 'gone' } : node));
    const edges = [...chart.edges, { ...emptyEdge(), id: 'e9', from: 'start', to: 'gone' }];
    const { chart: restored, notes } = restoreChart({ ...chart, nodes, edges }, 'a');
    expect(restored.nodes.find((node) => node.id === 'end')?.laneId).toBe('squad');
    expect(restored.edges).toEqual(chart.edges);
    expect(notes.map((note) => note.path)).toEqual(['nodes[3].laneId', 'edges[4]']);
  });

  test('makes a lane where there is none for the nodes', () => {
    const { chart } = restoreChart({ ...sampleChart(), lanes: 'none' }, 'a');
    expect(chart.lanes.map((lane) => lane.name)).toEqual(['未分配']);
    expect(chart.nodes).toHaveLength(4);
  });

  test('cuts long texts without halving a character', () => {
    const { chart, notes } = restoreChart({ ...sampleChart(), title: `${'甲'.repeat(499)}𠮷乙` }, 'a');
    expect(chart.title).toBe('甲'.repeat(499));
    expect(notes).toHaveLength(1);
  });

  test('makes no limit of a figure that is none', () => {
    for (const amount of [NaN, 1e300, Infinity, 0, -3, 2.5, 'twenty', null]) {
      const chart = sampleChart();
      const nodes = chart.nodes.map((node) => ({ ...node, limit: { amount, unit: 'workday', start: '' } }));
      const { chart: restored, notes } = restoreChart({ ...chart, nodes }, 'a');
      expect(restored.nodes.map((node) => node.limit)).toEqual([null, null, null, null]);
      expect(notes.map((note) => note.path)).toContain('nodes[0].limit');
    }
  });

  test('rewrites dates it recognises and clears what is no day of the calendar', () => {
    const restored = (issuedOn: unknown): string => restoreChart({ ...sampleChart(), issuedOn }, 'a').chart.issuedOn;
    expect(restored('2024年3月1日')).toBe('2024-03-01');
    expect(restored('2024/3/1')).toBe('2024-03-01');
    expect(restored('2024-02-30')).toBe('');
    expect(restored('soon')).toBe('');
    const basis = [{ ...sampleChart().content.basis[0], version: '2021-13-01' }];
    expect(restoreChart({ ...sampleChart(), content: { ...sampleChart().content, basis } }, 'a').notes).toHaveLength(1);
  });

  test('throws a route away as a whole where one point is bad', () => {
    const chart = sampleChart();
    const edges = chart.edges.map((edge) => ({ ...edge, route: [{ x: 0, y: 0 }, { x: NaN, y: 0 }, { x: 1, y: 1 }] }));
    expect(restoreChart({ ...chart, edges }, 'a').chart.edges.map((edge) => edge.route)).toEqual([null, null, null, null]);
  });

  test('takes out what cannot be printed', () => {
    expect(restoreChart({ ...sampleChart(), title: 'a\u0000b\ud800c\r\nd' }, 'a').chart.title).toBe('ab\ufffdc\nd');
  });

  test('refuses what is no chart file, with the reason', () => {
    const nested: unknown[] = [];
    nested.push(nested);
    for (const input of [null, 7, 'text', [], {}, { format: 'other' }, { format: 'mingquan-chart', deep: nested }]) {
      expect(() => restoreChart(input, 'a')).toThrow(expect.objectContaining({ code: 'chart.unreadable' }));
    }
  });

  test('refuses a file of the future and reads one whose version makes no sense', () => {
    expect(() => restoreChart({ ...sampleChart(), version: 4 }, 'a')).toThrow(expect.objectContaining({ code: 'chart.from-future' }));
    for (const version of ['1', null, -1, 0.5, undefined]) {
      const { chart, notes } = restoreChart({ ...sampleChart(), version }, 'a');
      expect(chart).toEqual(sampleChart());
      expect(notes.map((note) => note.path)).toEqual(['version']);
    }
  });

  test('keeps the list of notes short', () => {
    const { notes } = restoreChart({ ...sampleChart(), nodes: Array.from({ length: 5000 }, () => 0) }, 'a');
    expect(notes).toHaveLength(mostNotes + 1);
    expect(notes.at(-1)?.message).toMatch(/另有 \d+ 处/);
  });

  test('property: any JSON gives a chart that fits the schema, or one of two errors', () => {
    const anyInput = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.dictionary(fc.constantFrom(...Object.keys(chartSchema.shape), '__proto__'), fc.jsonValue({ maxDepth: 4 })).map((record) => ({
        ...record,
        format: 'mingquan-chart',
      })),
    );
    fc.assert(fc.property(anyInput, expectRestored), { numRuns: 300, seed: 1 });
  });

  test('property: a spoilt chart is restored', () => {
    const spoilt = fc.tuple(arbitraryOf(chartSchema), fc.constantFrom(0, 1)).chain(([chart, version]) =>
      arbitrarilySpoilt({ ...(chart as object), version }).chain(arbitrarilySpoilt),
    );
    fc.assert(fc.property(spoilt, expectRestored), { numRuns: 500, seed: 2 });
  });
});

// helpers

function expectRestored(input: unknown): void {
  try {
    const { chart } = restoreChart(input, 'x.chart.json');
    chartSchema.parse(chart);
    const again = restoreChart(chart, 'x.chart.json');
    expect(again).toEqual({ chart, notes: [] });
  } catch (error) {
    if (!(error instanceof MingquanError)) {
      throw error;
    }
    expect(['chart.unreadable', 'chart.from-future']).toContain(error.code);
  }
}
