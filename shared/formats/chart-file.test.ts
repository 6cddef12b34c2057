import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryOf } from '../../test/filing/arbitrary-record.ts';
import { sampleChart } from '../../test/filing/sample-chart.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { chartSchema } from '../model/chart.ts';
import { largestChartFile, readChartFile, writeChartFile } from './chart-file.ts';
import { restoreChart } from './restore-chart.ts';

describe('readChartFile', () => {
  test.each([
    ['truncated.chart.json', 'chart.unreadable'],
    ['empty.chart.json', 'chart.unreadable'],
    ['wrong-type.chart.json', 'chart.unreadable'],
    ['other-format.chart.json', 'chart.unreadable'],
    ['not-utf8.chart.json', 'chart.unreadable'],
    ['deeply-nested.chart.json', 'chart.unreadable'],
    ['from-future.chart.json', 'chart.from-future'],
  ])('refuses %s with %s', (name, code) => {
    expect(() => readChartFile(invalid(name), name)).toThrow(expect.objectContaining({ code }));
  });

  test('refuses more than 20 MB unread', () => {
    expect(() => readChartFile(new Uint8Array(largestChartFile + 1), 'big')).toThrow(expect.objectContaining({ code: 'file.too-large' }));
  });

  test('reads a file full of faults and names each of them once', () => {
    const { chart, notes } = readChartFile(invalid('many-faults.chart.json'), 'many-faults.chart.json');
    expect(notes.map((note) => note.path).sort()).toEqual([
      'colour',
      'content.basis[0].article',
      'content.liability.citations[0].article',
      'content.limits.statutory',
      'content.rights[2]',
      'edges[4]',
      'issuedOn',
      'lanes[0].width',
      'nodes[1].laneId',
      'nodes[2].citations[0].article',
      'nodes[2].position',
      'nodes[4].id',
      'nodes[5]',
      'power.kind',
    ]);
    expect(chart.nodes).toHaveLength(5);
    expect(chart.edges).toEqual(sampleChart().edges);
  });

  test('reads with a byte order mark and without', () => {
    const bytes = writeChartFile(sampleChart());
    expect(readChartFile(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), 'a')).toEqual(readChartFile(bytes, 'a'));
  });

  test('brackets within texts are no nesting', () => {
    const chart = { ...sampleChart(), title: '['.repeat(200) + '"\\"' };
    expect(readChartFile(writeChartFile(chart), 'a').chart.title).toBe(chart.title);
  });
});

describe('writeChartFile', () => {
  test('gives one chart one file, whatever the order of its fields', () => {
    const chart = sampleChart();
    const turned = Object.fromEntries(Object.entries(chart).reverse()) as typeof chart;
    expect(writeChartFile(turned)).toEqual(writeChartFile(chart));
    const text = new TextDecoder().decode(writeChartFile(chart));
    expect(text.startsWith('{\n  "format": "mingquan-chart",\n  "version": 3,\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('rounds lengths to a thousandth', () => {
    const chart = sampleChart();
    const lanes = chart.lanes.map((lane) => ({ ...lane, width: 150.00049 }));
    expect(readChartFile(writeChartFile({ ...chart, lanes }), 'a').chart.lanes).toEqual(chart.lanes);
  });

  test('property: what is written is read back the same, without a note', () => {
    fc.assert(
      fc.property(arbitraryOf(chartSchema), (record) => {
        const { chart } = restoreChart(record, 'a');
        expect(readChartFile(writeChartFile(chart), 'a')).toEqual({ chart, notes: [] });
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test('property: any bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string().map(encodeUtf8), fc.json().map(encodeUtf8)), (bytes) => {
        expect(() => readChartFile(bytes, 'a')).toThrow(expect.objectContaining({ code: 'chart.unreadable' }));
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

// helpers

function invalid(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../test/fixtures/invalid/${name}`, import.meta.url)));
}
