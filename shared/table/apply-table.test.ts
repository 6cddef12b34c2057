import { describe, expect, test } from 'vitest';
import type { Chart } from '../model/chart.ts';
import type { Post } from '../model/department.ts';
import { smallChart } from '../../test/harness/small-chart.ts';
import { applyTable, type AppliedTable } from './apply-table.ts';
import type { CellTexts, RowEdit } from './columns.ts';
import { insertRow, moveRows, pasteBlock } from './edit-rows.ts';
import { tableOf } from './table-of.ts';

const posts: Post[] = [{ id: 'p1', section: '法规科', name: '审核岗', phone: '', duty: '', target: '' }];
const columns = ['number', 'text', 'lane', 'limit', 'documents', 'citations', 'next'] as const;

function apply(chart: Chart, rows: readonly RowEdit[]): AppliedTable {
  let count = 0;
  return applyTable(chart, rows, { newId: () => `new${(count += 1)}`, sizeOf: () => ({ width: 100, height: 40 }), posts });
}

function edited(chart: Chart, id: string, cells: Partial<CellTexts>): AppliedTable {
  return apply(chart, tableOf(chart).map((row) => (row.id === id ? { id, cells: { ...row.cells, ...cells } } : row)));
}

function lines(chart: Chart): string[] {
  return chart.edges.map((edge) => `${edge.from}>${edge.to}${edge.label === '' ? '' : `:${edge.label}`}`);
}

const nexts = (chart: Chart): string[] => tableOf(chart).map((row) => row.cells.next);

/** a → b → c → d, one below the other. */
const row = smallChart(
  2,
  [['a', 'terminator', 0, 20, 40], ['b', 'step', 0, 20, 120], ['c', 'step', 0, 20, 200], ['d', 'terminator', 0, 20, 280]],
  [['a', 'b'], ['b', 'c'], ['c', 'd']],
);
/** a → b(是 c, 否 d), c → d. */
const fork = smallChart(1, [['a', 'step', 0], ['b', 'decision', 0], ['c', 'step', 0], ['d', 'terminator', 0]], [['a', 'b'], ['b', 'c', '是'], ['b', 'd', '否'], ['c', 'd']]);

describe('rows', () => {
  test('say what follows only where it is not simply the next row', () => {
    expect(nexts(row)).toEqual(['', '', '', '—']);
    expect(nexts(fork)).toEqual(['', '是→3；否→4', '', '—']);
  });

  test('one drawn into the middle of the flow stands there, though it is the last of the list', () => {
    const drawn = { ...row, nodes: [...row.nodes, { ...row.nodes[1]!, id: 'e' }], edges: [...row.edges.filter((edge) => edge.id !== 'b>c'), ...smallChart(0, [], [['b', 'e'], ['e', 'c']]).edges] };
    expect(tableOf(drawn).map(({ id }) => id)).toEqual(['a', 'b', 'e', 'c', 'd']);
  });

  test('moved, take their place in the sequence; what has its own way on keeps it', () => {
    const moved = apply(row, moveRows(tableOf(row), new Set(['c']), 1)).chart;
    expect(lines(moved).sort()).toEqual(['a>c', 'b>d', 'c>b']);
    expect(moved.nodes.map((node) => node.position)).toEqual([row.nodes[0], row.nodes[2], row.nodes[1], row.nodes[3]].map((node) => node?.position));
    const swapped = apply(fork, moveRows(tableOf(fork), new Set(['d']), 2)).chart;
    expect(lines(swapped)).toEqual(['a>b', 'b>c:是', 'b>d:否']);
    expect(nexts(swapped)).toEqual(['', '是→4；否→3', '—', '']);
  });

  test('put between two that are joined, go in between, also into a labelled exit', () => {
    const between = apply(row, insertRow(row, tableOf(row), 2, 'n', { text: '新' })).chart;
    expect(lines(between).sort()).toEqual(['a>b', 'b>n', 'c>d', 'n>c']);
    expect(between.nodes[2]).toMatchObject({ id: 'n', text: '新', laneId: 'lane0', position: { x: 25, y: 272 + 80 } });
    const onYes = apply(fork, insertRow(fork, tableOf(fork), 2, 'n')).chart;
    expect(lines(onYes).sort()).toEqual(['a>b', 'b>d:否', 'b>n:是', 'c>d', 'n>c']);
  });

  test('put where nothing leads on, lead nowhere until told', () => {
    const ends = smallChart(1, [['a', 'step', 0], ['b', 'terminator', 0], ['c', 'step', 0]], [['a', 'c']]);
    expect(lines(apply(ends, insertRow(ends, tableOf(ends), 2, 'n')).chart)).toEqual(['a>c']);
  });

  test('deleted, are healed over', () => {
    expect(lines(apply(row, tableOf(row).filter(({ id }) => id !== 'c')).chart)).toEqual(['a>b', 'b>d']);
    expect(lines(apply(fork, tableOf(fork).filter(({ id }) => id !== 'c')).chart)).toEqual(['a>b', 'b>d:是', 'b>d:否']);
    expect(lines(apply(fork, tableOf(fork).filter(({ id }) => id !== 'b')).chart)).toEqual(['c>d']);
  });
});

describe('cells', () => {
  test('are taken in as a clerk types them', () => {
    const { chart, issues } = edited(row, 'b', { text: '立案', limit: '自受理之日起２０个工作日内', documents: '立案审批表，《告知书（甲、乙）》', citations: '行政处罚法第54条', lane: '审核岗', duty: '填表' });
    expect(issues).toEqual([]);
    expect(chart.nodes[1]).toMatchObject({
      text: '立案',
      limit: { amount: 20, unit: 'workday', start: '受理之日' },
      documents: ['立案审批表', '《告知书（甲、乙）》'],
      duty: '填表',
    });
    expect(chart.lanes.at(-1)).toMatchObject({ name: '审核岗', kind: 'post', postId: 'p1' });
    expect(tableOf(chart)[1]?.cells).toMatchObject({ limit: '自受理之日起20个工作日', citations: '《行政处罚法》第五十四条', lane: '审核岗' });
  });

  test('that cannot be read change nothing and are told', () => {
    const bad = { limit: '尽快', citations: '见说明', next: '第9步', lane: '', kind: '云' };
    const { chart, issues } = edited(row, 'b', bad);
    expect(chart).toEqual(row);
    expect(issues.map(({ column, reason }) => `${column} ${reason}`).sort()).toEqual(['citations citation', 'kind kind', 'lane lane-missing', 'limit limit', 'next next-unknown']);
    expect(edited(row, 'b', { text: '长'.repeat(5001) }).issues).toMatchObject([{ reason: 'too-long' }]);
  });

  test('下一步 keeps a line that stays, with its bends, and two answers make a decision', () => {
    const bent = { ...row, edges: row.edges.map((edge) => ({ ...edge, bends: [{ x: 1, y: 2 }], interfaceMark: '移送' })) };
    const { chart } = edited(bent, 'b', { next: '是→3；否→d' });
    expect(chart.edges.filter((edge) => edge.from === 'b')).toMatchObject([
      { id: 'b>c', to: 'c', label: '是', bends: [{ x: 1, y: 2 }], interfaceMark: '移送' },
      { id: 'new1', to: 'd', label: '否' },
    ]);
    expect(chart.nodes[1]?.kind).toBe('decision');
    expect(tableOf(chart)[1]?.cells.next).toBe('是→3；否→4');
    expect(lines(edited(chart, 'b', { next: '' }).chart)).toEqual(['a>b', 'b>c', 'c>d']);
    expect(lines(edited(chart, 'b', { next: '结束' }).chart)).toEqual(['a>b', 'c>d']);
  });

  test('a step given to another lane moves across and nothing else does', () => {
    const { chart } = edited(row, 'b', { lane: '岗位1' });
    expect(chart.nodes.map((node) => node.position)).toEqual([{ x: 20, y: 40 }, { x: 175, y: 120 }, { x: 20, y: 200 }, { x: 20, y: 280 }]);
  });
});

describe('a whole table', () => {
  const empty: Chart = { ...row, lanes: [], nodes: [], edges: [] };
  let count = 0;
  const newId = (): string => `row${(count += 1)}`;

  test('is pasted with its own numbers, wherever it is put, and unknown columns are left out', () => {
    const block = [['编号', '环节名称', '备注', '承办岗位', '下一环节'], ['10', '受理', 'x', '窗口', ''], ['', '', '', '', ''], ['20', '审查', '', '法规科', '是→30；否→10'], ['30', '办结', '', '窗口', '']];
    const { chart, issues } = apply(empty, pasteBlock([], block, { row: 0, column: 3, columns }, newId));
    expect(issues).toEqual([]);
    expect(tableOf(chart).map(({ cells }) => [cells.text, cells.lane, cells.next, cells.kind])).toEqual([
      ['受理', '窗口', '', '环节'],
      ['审查', '法规科', '是→3；否→1', '判断'],
      ['办结', '窗口', '', '环节'],
    ]);
    expect(chart.lanes).toHaveLength(2);
  });

  test('a block without names goes in at its place and on over the end', () => {
    const rows = pasteBlock(tableOf(row), [['查', '岗位1'], ['毕', ''], ['再一', '新科']], { row: 2, column: 1, columns }, newId);
    const { chart } = apply(row, rows);
    expect(tableOf(chart).map(({ cells }) => `${cells.text} ${cells.lane}`)).toEqual(['a 岗位0', 'b 岗位0', '查 岗位1', '毕 岗位0', '再一 新科']);
  });

  test('typed row by row, names its first lane once', () => {
    const first = apply(empty, [{ id: 'r1', cells: { text: '案件来源' } }]).chart;
    expect(first.lanes).toMatchObject([{ name: '' }]);
    const named = edited(first, 'r1', { lane: '业务科' }).chart;
    expect(named.lanes).toMatchObject([{ name: '业务科', kind: 'section' }]);
    const second = apply(named, [...tableOf(named), { id: 'r2', cells: { text: '立案' } }]).chart;
    expect(lines(second)).toEqual(['r1>r2']);
    const ended = { newId, sizeOf: () => ({ width: 1, height: 1 }), posts, ended: new Set(['r2']) };
    expect(lines(applyTable(second, [...tableOf(second, ended.ended), { id: 'r3', cells: { text: '撤销立案' } }], ended).chart)).toEqual(['r1>r2']);
  });
});
