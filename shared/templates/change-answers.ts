import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import type { TemplateQuestion } from '../model/procedure.ts';
import { leadThrough } from './lead-through.ts';
import { templateOf } from './templates.ts';
import { isSame, threeWay } from './three-way.ts';

/**
 * The chart with the questions it was made by answered anew: what the old drawing has and the new one has not goes, what is
 * new comes in without a place, what differs is taken over where the clerk has not changed it. The clerk's own steps and
 * lines stay; those that hang on a part that goes, and what he had changed of it, are set aside and come back with the
 * answer. A chart of no template is given back as it is.
 */
export function changeAnswers(chart: Chart, answers: ReadonlySet<TemplateQuestion>): Chart {
  const made = chart.template;
  if (made === null) {
    return chart;
  }
  const template = templateOf(made.procedure);
  const [old, wanted] = [template.draw(new Set(made.answers)), template.draw(answers)];
  const nodes = mergedList(chart.nodes, old.nodes, wanted.nodes, made.setAside.nodes);
  const edges = mergedList(chart.edges, old.edges, wanted.edges, made.setAside.edges);
  const own = {
    nodes: made.setAside.nodes.filter(isIn(nodes.restored, false)),
    edges: made.setAside.edges.filter(isIn(edges.restored, false)),
  };
  const led = leadThrough({ chart, old: old.edges, nodes: nodes.now, edges: edges.now });
  const flow = hungTogether([...nodes.now, ...own.nodes], [...led.edges, ...own.edges], new Set([...wanted.nodes, ...unattached(chart)].map(({ id }) => id)));
  const aside = {
    nodes: [...nodes.changed, ...flow.loose.nodes],
    edges: [...edges.changed.filter(({ id }) => !led.used.has(id)), ...flow.loose.edges.filter(isIn(wanted.edges, false))],
  };
  return {
    ...chart,
    content: threeWay(chart.content, old.content, wanted.content),
    lanes: lanesFor(flow.nodes, mergedList(chart.lanes, old.lanes, wanted.lanes, []).now, [...chart.lanes, ...wanted.lanes]),
    nodes: flow.nodes,
    edges: flow.edges.map((edge) => (isSame(edge, chart.edges.find(({ id }) => id === edge.id)) ? edge : { ...edge, route: null })),
    template: { procedure: made.procedure, answers: wanted.template?.answers ?? [], setAside: aside },
  };
}

// helpers

interface Identified {
  readonly id: string;
}

interface Merged<Item> {
  readonly now: Item[];
  /** Of what went: what the clerk had changed. */
  readonly changed: Item[];
  /** Of what came: what had been set aside. */
  readonly restored: Item[];
}

function mergedList<Item extends Identified>(mine: readonly Item[], old: readonly Item[], wanted: readonly Item[], aside: readonly Item[]): Merged<Item> {
  const [were, are] = [byId(old), byId(wanted)];
  const restored: Item[] = [];
  const now = mine
    .filter(({ id }) => !were.has(id) || are.has(id))
    .map((item) => {
      const [before, after] = [were.get(item.id), are.get(item.id)];
      return before === undefined || after === undefined ? item : threeWay(item, before, after);
    });
  wanted.forEach((item, index) => {
    if (were.has(item.id) || now.some(({ id }) => id === item.id)) {
      return;
    }
    const kept = aside.find(({ id }) => id === item.id);
    if (kept !== undefined) {
      restored.push(kept);
    }
    const before = wanted.slice(0, index).findLast(isIn(now, true));
    now.splice(now.findIndex(({ id }) => id === before?.id) + 1, 0, kept ?? item);
  });
  const changed = mine.filter((item) => were.has(item.id) && !are.has(item.id) && !isSame(plain(item), plain(were.get(item.id))));
  return { now, changed: changed.map(unplaced), restored };
}

/**
 * The steps and lines that hang together: a line needs both its ends; a step of the clerk's own needs a line to another that
 * stays, unless it never had one. What was set aside comes back by the same measure.
 */
function hungTogether(
  nodes: readonly ChartNode[],
  edges: readonly ChartEdge[],
  firm: ReadonlySet<string>,
): { readonly nodes: ChartNode[]; readonly edges: ChartEdge[]; readonly loose: { readonly nodes: ChartNode[]; readonly edges: ChartEdge[] } } {
  const there = new Set(nodes.map(({ id }) => id));
  const held = new Set([...firm].filter((id) => there.has(id)));
  for (let size = -1; size !== held.size; ) {
    size = held.size;
    for (const { from, to } of edges) {
      if (there.has(from) && there.has(to) && (held.has(from) || held.has(to))) {
        held.add(from).add(to);
      }
    }
  }
  const isHeld = (edge: ChartEdge): boolean => held.has(edge.from) && held.has(edge.to);
  return {
    nodes: nodes.filter(({ id }) => held.has(id)),
    edges: edges.filter(isHeld),
    loose: { nodes: nodes.filter(({ id }) => !held.has(id)).map(unplaced), edges: edges.filter((edge) => !isHeld(edge)).map(unplaced) },
  };
}

/** Steps no line leads to or from: they hang on nothing and so lose nothing. */
function unattached(chart: Chart): ChartNode[] {
  const ends = new Set(chart.edges.flatMap(({ from, to }) => [from, to]));
  return chart.nodes.filter(({ id }) => !ends.has(id));
}

/** A lane stays while something stands in it. */
function lanesFor(nodes: readonly ChartNode[], lanes: readonly Lane[], known: readonly Lane[]): Lane[] {
  const missing = new Set(nodes.map(({ laneId }) => laneId).filter((id) => !lanes.some((lane) => lane.id === id)));
  return [...lanes, ...[...missing].flatMap((id) => known.find((lane) => lane.id === id) ?? [])];
}

function byId<Item extends Identified>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function isIn(items: readonly Identified[], wanted: boolean): (item: Identified) => boolean {
  return ({ id }) => items.some((item) => item.id === id) === wanted;
}

/** Without the place it stands in or runs by, and the section, which follow other things than the clerk's words. */
function unplaced<Item extends Identified>(item: Item): Item {
  return { ...item, ...('position' in item ? { position: null } : {}), ...('route' in item ? { route: null, bends: [] } : {}) };
}

function plain(item: Identified | undefined): unknown {
  return item === undefined ? undefined : { ...unplaced(item), ...('section' in item ? { section: '' } : {}), ...('size' in item ? { size: null } : {}) };
}
