import { healedEdges } from '../commands/heal-edges.ts';
import type { Size } from '../kernel/geometry.ts';
import type { IdSource } from '../kernel/sources.ts';
import type { Chart } from '../model/chart.ts';
import type { Post } from '../model/department.ts';
import type { ChartNode } from '../model/node.ts';
import { applyCells } from './apply-cells.ts';
import { applyLinks } from './apply-links.ts';
import type { CellIssue, CellTexts, RowEdit } from './columns.ts';
import { placeRows } from './place-rows.ts';
import { noneEnded, tableOf } from './table-of.ts';

export interface TableContext {
  readonly newId: IdSource;
  /** Extent in points of a node's box. */
  readonly sizeOf: (node: ChartNode) => Size;
  /** The department's posts, by which a new 岗位 is known. */
  readonly posts: readonly Post[];
  /** Rows that were said to be an end while they were the last, see `tableOf`. */
  readonly ended?: ReadonlySet<string>;
}

/** The chart after the table, and what of the table it could not take. */
export interface AppliedTable {
  readonly chart: Chart;
  readonly issues: readonly CellIssue[];
}

/**
 * The chart that the rows make of `chart`. Rows are known by id: one that is new becomes a step near the one before it, one
 * that is missing is deleted and what led to it leads on. A cell that says what the chart says already changes nothing,
 * so `applyTable(chart, tableOf(chart))` is `chart`. An empty 下一步 follows the rows' order, whatever it becomes; every
 * other one stays with its steps when rows move. What cannot be read is told as an issue, and the chart keeps what it had.
 */
export function applyTable(chart: Chart, rows: readonly RowEdit[], context: TableContext): AppliedTable {
  const ended = context.ended ?? noneEnded;
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const known = new Map(tableOf(chart, ended).map((row) => [row.id, row.cells]));
  const healed = withoutNodes(chart, new Set([...known.keys()].filter((id) => !wanted.has(id))));
  const base = tableOf(healed, ended);
  const edits = [...wanted.values()].map((row) => ({ id: row.id, isNew: !known.has(row.id), cells: changedCells(row, known.get(row.id)) }));

  const issues: CellIssue[] = [];
  const celled = applyCells(healed, edits, context, issues);
  const linked = applyLinks(celled, base, edits, context, issues);
  const order = edits.map(({ id }) => id);
  const isSameOrder = order.length === base.length && base.every((row, index) => row.id === order[index]);
  const byId = new Map(linked.nodes.map((node) => [node.id, node]));
  const ordered = isSameOrder ? linked : { ...linked, nodes: order.flatMap((id) => byId.get(id) ?? []) };
  return { chart: placeRows(healed, ordered, context), issues };
}

/** A row with only what differs from what the table showed. */
export interface ChangedRow {
  readonly id: string;
  readonly isNew: boolean;
  readonly cells: Partial<CellTexts>;
}

// helpers

/** What led to a deleted step leads on to where it led; what was waived of it goes with it. */
function withoutNodes(chart: Chart, ids: ReadonlySet<string>): Chart {
  if (ids.size === 0) {
    return chart;
  }
  const edges = healedEdges(chart.edges, ids, new Set());
  const gone = new Set([...ids, ...chart.edges.map(({ id }) => id)]);
  for (const { id } of edges) {
    gone.delete(id);
  }
  return {
    ...chart,
    nodes: chart.nodes.filter((node) => !ids.has(node.id)),
    edges,
    waivers: chart.waivers.filter((waiver) => !gone.has(waiver.target)),
  };
}

function changedCells(row: RowEdit, before: CellTexts | undefined): Partial<CellTexts> {
  return Object.fromEntries(
    Object.entries(row.cells)
      .map(([column, text]) => [column, tidied(text)] as const)
      .filter(([column, text]) => before === undefined || text !== tidied(before[column as keyof CellTexts])),
  );
}

function tidied(text: string): string {
  return text.normalize('NFC').trim();
}
