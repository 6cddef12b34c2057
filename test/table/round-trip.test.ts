import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChartFile } from '../../shared/formats/chart-file.ts';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { applyTable, type TableContext } from '../../shared/table/apply-table.ts';
import { parseTabbed, printTabbed } from '../../shared/table/clipboard-table.ts';
import { columnIds, type RowEdit } from '../../shared/table/columns.ts';
import { insertRow, moveRows, pasteBlock } from '../../shared/table/edit-rows.ts';
import { tableOf } from '../../shared/table/table-of.ts';
import { anyChart } from '../harness/any-chart.ts';
import { randomChart } from '../harness/random-chart.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = ['resources/samples/charts', 'test/fixtures/real']
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)))
  .filter((file) => file.endsWith('.chart.json'));

function chartIn(file: string): Chart {
  const read = readChartFile(readFileSync(file), path.basename(file));
  return chartSchema.parse(read.chart);
}

function contextOf(): TableContext {
  let count = 0;
  return {
    newId: () => `new${(count += 1)}`,
    sizeOf: () => ({ width: 110, height: 40 }),
    posts: [],
  };
}

/** Every position set, as after arranging. */
function placed(chart: Chart): Chart {
  return { ...chart, nodes: chart.nodes.map((node, index) => ({ ...node, position: { x: 20, y: 60 + index * 70 } })) };
}

describe('table → chart → table', () => {
  test.each(files.map((file) => [path.basename(file), file]))('%s is unchanged', (_name, file) => {
    const chart = chartIn(file);
    const rows = tableOf(chart);
    expect(applyTable(chart, rows, contextOf())).toEqual({ chart, issues: [] });
  });

  test('random charts are unchanged, and so is whatever a file may contain', () => {
    for (const charts of [randomChart(), anyChart()]) {
      fc.assert(
        fc.property(charts, (chart) => {
          expect(applyTable(chart, tableOf(chart), contextOf())).toEqual({ chart, issues: [] });
        }),
        { numRuns: 300 },
      );
    }
  });

  test('the texts of a whole table, pasted into an empty chart, give a chart with the same table', () => {
    for (const file of files) {
      const chart = chartIn(file);
      const rows = tableOf(chart);
      const block = [['序号', '环节', '岗位', '时限', '文书', '依据', '下一步', '类型', '办理内容'], ...rows.map((row) => columnIds.map((column) => row.cells[column]))];
      const empty = { ...chart, lanes: [], stages: [], nodes: [], edges: [] };
      const context = contextOf();
      const pasted = pasteBlock([], parseTabbed(printTabbed(block)), { row: 0, column: 0, columns: columnIds }, context.newId);
      const { chart: made, issues } = applyTable(empty, pasted, context);
      expect(issues).toEqual([]);
      expect(tableOf(made).map((row) => row.cells)).toEqual(rows.map((row) => row.cells));
      expect(made.nodes.every((node) => node.position === null)).toBe(true);
      expect(() => chartSchema.parse(made)).not.toThrow();
    }
  });
});

describe('any edit of a table', () => {
  test('leaves a sound chart, other nodes where they were, and reads the same again', () => {
    const nextText = fc.constantFrom('', '—', '1', '2', '第三步', '是→1；否→2', '尽快', '受理', '9999', '是：3，否：1');
    const edit = fc.oneof(
      fc.record({ does: fc.constant('next' as const), at: fc.nat(200), text: nextText }),
      fc.record({ does: fc.constant('lane' as const), at: fc.nat(200), text: fc.constantFrom('法规科', '当事人', '新岗位', '') }),
      fc.record({ does: fc.constant('insert' as const), at: fc.nat(200), text: fc.constantFrom('新环节', '') }),
      fc.record({ does: fc.constant('delete' as const), at: fc.nat(200), text: fc.constant('') }),
      fc.record({ does: fc.constant('move' as const), at: fc.nat(200), to: fc.nat(200), text: fc.constant('') }),
    );
    fc.assert(
      fc.property(randomChart({ leastNodes: 2, mostNodes: 40 }).map(placed), fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        let chart = start;
        const context = contextOf();
        const touched = new Set<string>();
        for (const each of edits) {
          const rows = tableOf(chart);
          const at = each.at % Math.max(rows.length, 1);
          const id = rows[at]?.id ?? '';
          let wanted: readonly RowEdit[];
          if (each.does === 'insert') {
            wanted = insertRow(chart, rows, at + 1, context.newId(), { text: each.text });
          } else if (each.does === 'delete') {
            wanted = rows.filter((row) => row.id !== id);
          } else if (each.does === 'move') {
            wanted = moveRows(rows, new Set([id]), each.to % (rows.length + 1));
          } else {
            wanted = rows.map((row) => (row.id === id ? { id, cells: { ...row.cells, [each.does]: each.text } } : row));
            if (each.does === 'lane') {
              touched.add(id);
            }
          }
          const before = chart;
          chart = applyTable(chart, wanted, context).chart;
          expect(soundness(chart)).toEqual([]);
          expect(chart.nodes.length - before.nodes.length).toBe(wanted.length - rows.length);
          const places = new Map(chart.nodes.map((node) => [node.id, node.position]));
          for (const node of before.nodes) {
            if (!touched.has(node.id) && places.has(node.id)) {
              expect(places.get(node.id)).toEqual(node.position);
            }
          }
          expect(applyTable(chart, tableOf(chart), context).chart).toEqual(chart);
        }
        expect(() => chartSchema.parse(chart)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

// helpers

function soundness(chart: Chart): string[] {
  const ids = new Set(chart.nodes.map((node) => node.id));
  const lanes = new Set(chart.lanes.map((lane) => lane.id));
  return [
    ...chart.edges.filter((edge) => !ids.has(edge.from) || !ids.has(edge.to)).map((edge) => `${edge.id} dangles`),
    ...chart.nodes.filter((node) => !lanes.has(node.laneId)).map((node) => `${node.id} has no lane`),
    ...chart.nodes.filter((node) => node.position === null).map((node) => `${node.id} has no place`),
    ...(new Set(chart.edges.map((edge) => edge.id)).size === chart.edges.length ? [] : ['two edges have one id']),
  ];
}
