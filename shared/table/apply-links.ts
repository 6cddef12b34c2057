import type { IdSource } from '../kernel/sources.ts';
import type { Chart } from '../model/chart.ts';
import { emptyEdge, type ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';
import type { ChangedRow } from './apply-table.ts';
import type { CellIssue, StepRow } from './columns.ts';
import { comparedName, parseNext, type Exit, type RowFinder } from './parse-next.ts';

/**
 * The chart with its lines as the rows' 下一步 says. `base` is the table of the chart before: a row whose 下一步 was empty
 * leads on to whatever row follows it now, and a row put between two that were joined goes in between.
 */
export function applyLinks(
  chart: Chart,
  base: readonly StepRow[],
  rows: readonly ChangedRow[],
  { newId }: { readonly newId: IdSource },
  issues: CellIssue[],
): Chart {
  const finder = rowFinder(chart, base, rows);
  const cells = new Map(base.map((row, index) => [row.id, { next: row.cells.next, follower: base[index + 1]?.id ?? null }]));
  const present = new Set(rows.map(({ id }) => id));
  const exits = new Map<string, ChartEdge[]>();
  for (const edge of chart.edges) {
    exits.set(edge.from, [...(exits.get(edge.from) ?? []), edge]);
  }
  const decisions = new Set<string>();
  rows.forEach((row, index) => {
    const own = exits.get(row.id) ?? [];
    const visible = own.filter((edge) => present.has(edge.to));
    const follower = rows[index + 1] ?? null;
    const wanted = wantedExits(row, follower, visible, cells.get(row.id), finder, issues);
    if (wanted === null) {
      return;
    }
    const isChanged = row.cells.next !== undefined;
    const edges = reconciled(row.id, visible, wanted, newId);
    if (isChanged || edges.length !== visible.length || edges.some((edge, at) => edge !== visible[at])) {
      exits.set(row.id, [...edges, ...(isChanged ? [] : own.filter((edge) => !present.has(edge.to)))]);
    }
    if ((row.isNew || isChanged) && row.cells.kind === undefined && wanted.length > 1 && wanted.every(({ label }) => label !== '')) {
      decisions.add(row.id);
    }
  });
  const edges = inPlace(chart.edges, exits, rows);
  return {
    ...chart,
    edges: edges.length === chart.edges.length && edges.every((edge, index) => edge === chart.edges[index]) ? chart.edges : edges,
    nodes: decisions.size === 0 ? chart.nodes : chart.nodes.map((node) => asDecision(node, decisions)),
  };
}

// helpers

/** The ways on a row is to have; null to leave the ones it has. */
function wantedExits(
  row: ChangedRow,
  follower: ChangedRow | null,
  visible: readonly ChartEdge[],
  before: { readonly next: string; readonly follower: string | null } | undefined,
  finder: RowFinder,
  issues: CellIssue[],
): readonly Exit[] | null {
  const onward: readonly Exit[] = follower === null ? [] : [{ label: '', to: follower.id }];
  const typed = row.cells.next ?? (row.isNew ? '' : undefined);
  if (typed === undefined) {
    if (before === undefined || before.next === '') {
      return onward;
    }
    const isPutBetween = follower?.isNew === true && before.follower !== null;
    return isPutBetween
      ? visible.map(({ label, to }) => ({ label, to: to === before.follower ? follower.id : to }))
      : null;
  }
  const parsed = parseNext(typed, finder);
  switch (parsed.says) {
    case 'following':
      return onward;
    case 'end':
      return [];
    case 'exits':
      return parsed.exits;
    case 'unread':
      issues.push({ rowId: row.id, column: 'next', text: typed, reason: parsed.reason, part: parsed.part });
      return row.isNew ? [] : null;
  }
}

/** Lines for the ways wanted, in their order: the ones there are where they fit, most alike first, then new ones. */
function reconciled(from: string, present: readonly ChartEdge[], wanted: readonly Exit[], newId: IdSource): ChartEdge[] {
  const free = [...present];
  const found: (ChartEdge | null)[] = wanted.map(() => null);
  const likenesses: ((edge: ChartEdge, exit: Exit) => boolean)[] = [
    (edge, exit) => edge.to === exit.to && edge.label === exit.label,
    (edge, exit) => edge.to === exit.to,
    (edge, exit) => edge.label === exit.label,
    () => true,
  ];
  for (const isAlike of likenesses) {
    wanted.forEach((exit, index) => {
      const at = found[index] === null ? free.findIndex((edge) => isAlike(edge, exit)) : -1;
      const [edge] = at < 0 ? [] : free.splice(at, 1);
      found[index] = edge ?? found[index] ?? null;
    });
  }
  return wanted.map((exit, index) => {
    const edge = found[index];
    return edge === null || edge === undefined ? { ...emptyEdge(), id: newId(), from, ...exit } : redirected(edge, exit);
  });
}

function redirected(edge: ChartEdge, { label, to }: Exit): ChartEdge {
  if (edge.to !== to) {
    return { ...edge, label, to, route: null, bends: [], toSide: null };
  }
  return edge.label === label ? edge : { ...edge, label };
}

/** The lines of each row in the places its lines had in the list, more of them at the end. */
function inPlace(before: readonly ChartEdge[], exits: ReadonlyMap<string, readonly ChartEdge[]>, rows: readonly ChangedRow[]): ChartEdge[] {
  const left = new Map([...exits].map(([from, edges]) => [from, [...edges]]));
  const kept = before.flatMap((edge) => left.get(edge.from)?.shift() ?? []);
  return [...kept, ...rows.flatMap(({ id }) => left.get(id) ?? [])];
}

function asDecision(node: ChartNode, decisions: ReadonlySet<string>): ChartNode {
  return decisions.has(node.id) && node.kind === 'step' ? { ...node, kind: 'decision' } : node;
}

/**
 * Rows by the numbers they show, and by name. Where rows come with numbers of their own, from a sheet that was pasted, those
 * are what its 下一步 means.
 */
function rowFinder(chart: Chart, base: readonly StepRow[], rows: readonly ChangedRow[]): RowFinder {
  const shown = new Map(base.map((row) => [row.id, row.cells.number]));
  const own = new Map<number, string>();
  for (const { id, cells } of rows) {
    const number = Number((cells.number ?? '').normalize('NFKC').replace(/[.、。\s]+$/, ''));
    if (cells.number !== undefined && cells.number !== shown.get(id) && Number.isInteger(number) && number > 0) {
      own.set(number, id);
    }
  }
  const names = chart.nodes.map((node) => ({ id: node.id, name: comparedName(node.text) })).filter(({ name }) => name !== '');
  return {
    byNumber: (number) => own.get(number) ?? rows[number - 1]?.id ?? null,
    byName(name) {
      const sought = comparedName(name);
      const exact = names.filter((each) => each.name === sought);
      const close = exact.length > 0 || sought.length < 2 ? exact : names.filter((each) => each.name.includes(sought));
      return close.length > 1 ? 'ambiguous' : (close[0]?.id ?? null);
    },
  };
}
