import type { Chart } from '../../shared/model/chart.ts';
import type { Content } from '../../shared/model/content.ts';
import { emptyEdge, type ChartEdge } from '../../shared/model/edge.ts';
import type { Limit } from '../../shared/model/limit.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { reachable } from '../../shared/model/graph.ts';
import type { Mutation } from './operator.ts';

/** The chart with the node changed. */
export function withNode(chart: Chart, id: string, change: Partial<ChartNode>): Chart {
  return { ...chart, nodes: chart.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

export function withEdge(chart: Chart, id: string, change: Partial<ChartEdge>): Chart {
  return { ...chart, edges: chart.edges.map((edge) => (edge.id === id ? { ...edge, ...change } : edge)) };
}

export function withContent(chart: Chart, change: Partial<Content>): Chart {
  return { ...chart, content: { ...chart.content, ...change } };
}

export function withoutEdges(chart: Chart, ids: readonly string[]): Chart {
  return { ...chart, edges: chart.edges.filter((edge) => !ids.includes(edge.id)) };
}

export function withLine(chart: Chart, from: string, to: string, label = ''): Chart {
  return { ...chart, edges: [...chart.edges, { ...emptyEdge(), id: `mutant-${from}-${to}`.slice(0, 64), from, to, label }] };
}

/** Nodes whose name or documents say it. */
export function named(chart: Chart, words: RegExp): ChartNode[] {
  return chart.nodes.filter((node) => words.test(node.text) || node.documents.some((document) => words.test(document)));
}

/**
 * The chart as a clerk leaves it who takes the steps out: what led to a step leads on to what followed its last exit (the one
 * that says no, where one does), and what nothing leads to any more goes with it.
 */
export function withoutSteps(chart: Chart, ids: readonly string[]): Chart {
  const healed = ids.reduce(withoutStep, chart);
  const before = startsOf(chart).filter((id) => !ids.includes(id));
  const starts = before.length > 0 ? before : startsOf(healed);
  const reached = reachable(starts, (id) => healed.edges.filter((edge) => edge.from === id).map((edge) => edge.to));
  return {
    ...healed,
    nodes: healed.nodes.filter((node) => reached.has(node.id)),
    edges: healed.edges.filter((edge) => reached.has(edge.from) && reached.has(edge.to)),
  };
}

/** Every text of steps, lines and the text panel with the words replaced. */
export function replaced(chart: Chart, words: RegExp, by: string): Chart {
  return deepReplaced(chart, words, by, '') as Chart;
}

/** The chart without the phrases (between punctuation marks) that say it, anywhere. */
export function withoutPhrases(chart: Chart, words: RegExp): Chart {
  const phrase = new RegExp(`[，；、]?[^，。；、：\\n]*(?:${words.source})[^，。；、\\n]*`, 'g');
  return replaced(chart, phrase, '');
}

export function withLimit(chart: Chart, node: ChartNode, change: Partial<Limit>): Chart {
  return node.limit === null ? chart : withNode(chart, node.id, { limit: { ...node.limit, ...change } });
}

/** One mutation, or none where nothing changed. */
export function once(chart: Chart, mutant: Chart, where = '全图'): Mutation[] {
  return JSON.stringify(mutant) === JSON.stringify(chart) ? [] : [{ where, chart: mutant }];
}

/** One mutation for each of the items that changes something. */
export function each<Item>(chart: Chart, items: readonly Item[], where: (item: Item) => string, mutate: (item: Item) => Chart): Mutation[] {
  return items.flatMap((item) => once(chart, mutate(item), where(item)));
}

/** Without the steps named so and, where `phrases` are given, without what other texts say of it. None where no step is named so. */
export function gone(chart: Chart, words: RegExp, phrases?: RegExp): Mutation[] {
  const ids = named(chart, words).map((node) => node.id);
  const less = withoutSteps(chart, ids);
  const unsaid = { ...less, nodes: less.nodes.map((node) => ({ ...node, documents: node.documents.filter((document) => !words.test(document)) })) };
  return ids.length === 0 ? [] : once(chart, phrases === undefined ? unsaid : withoutPhrases(unsaid, phrases));
}

/** The first step under `first` and the first under `second` change places in the flow, with all they say. */
export function swapped(chart: Chart, first: RegExp, second: RegExp): Mutation[] {
  const one = chart.nodes.find((node) => first.test(node.text));
  const other = chart.nodes.find((node) => second.test(node.text));
  if (one === undefined || other === undefined || one.id === other.id) {
    return [];
  }
  const mutant = {
    ...chart,
    nodes: chart.nodes.map((node) =>
      node.id === one.id ? { ...other, id: one.id, position: one.position } : node.id === other.id ? { ...one, id: other.id, position: other.position } : node,
    ),
  };
  return once(chart, mutant, `${one.text}↔${other.text}`);
}

/** The statutory limit of the whole changed. */
export function overall(chart: Chart, change: Partial<Limit>): Mutation[] {
  const { limits } = chart.content;
  return limits.statutory?.mode === 'period'
    ? once(chart, withContent(chart, { limits: { ...limits, statutory: { mode: 'period', limit: { ...limits.statutory.limit, ...change } } } }))
    : [];
}

// helpers

function startsOf(chart: Chart): string[] {
  const entered = new Set(chart.edges.map((edge) => edge.to));
  return chart.nodes.filter((node) => !entered.has(node.id)).map((node) => node.id);
}

function withoutStep(chart: Chart, id: string): Chart {
  const exits = chart.edges.filter((edge) => edge.from === id && edge.to !== id);
  const onward = exits.find((edge) => /^(否|不)/.test(edge.label)) ?? exits[0];
  const edges = chart.edges
    .filter((edge) => edge.from !== id)
    .flatMap((edge) => (edge.to !== id ? [edge] : onward === undefined || onward.to === edge.from ? [] : [{ ...edge, to: onward.to, route: null, interfaceMark: edge.interfaceMark || onward.interfaceMark || '移交' }]));
  return { ...chart, nodes: chart.nodes.filter((node) => node.id !== id), edges: withoutTwins(edges) };
}

function withoutTwins(edges: readonly ChartEdge[]): ChartEdge[] {
  return edges.filter((edge, index) => edges.findIndex((other) => other.from === edge.from && other.to === edge.to) === index);
}

/** Fields whose text is a name others refer to, and no sentence. */
const keptFields: ReadonlySet<string> = new Set(['id', 'laneId', 'stageId', 'limitId', 'kind', 'from', 'to', 'law', 'version', 'format', 'right', 'unit', 'mode', 'postId', 'template', 'procedure', 'roles', 'rights', 'follows']);

function deepReplaced(value: unknown, words: RegExp, by: string, field: string): unknown {
  const isRecords = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (keptFields.has(field) && !isRecords) {
    return value;
  }
  if (typeof value === 'string') {
    return value.replace(new RegExp(words.source, 'g'), by);
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => deepReplaced(item, words, by, field === 'documents' ? 'document' : ''));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, deepReplaced(part, words, by, name)]));
  }
  return value;
}
