import type { Chart, ChartTemplate } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import { defaultLaneWidth, type Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import type { TemplateQuestion } from '../model/procedure.ts';
import { hangTogether } from './hang-together.ts';
import { leadThrough } from './lead-through.ts';
import { mergeParts, type MergedParts } from './merge-parts.ts';
import { templateOf } from './templates.ts';
import { isSame, threeWay } from './three-way.ts';

/**
 * The chart with the questions it was made by answered anew: what the old drawing has and the new one has not goes, what is
 * new comes in without a place, what differs is taken over where the clerk has not changed it. The clerk's own steps and
 * lines stay; those that hang on a part that goes, and what he had changed of it, are set aside and come back with the
 * answer; what he had deleted stays away. Answered there and back the chart says what it said. A chart of no template is
 * given back as it is.
 */
export function changeAnswers(chart: Chart, answers: ReadonlySet<TemplateQuestion>): Chart {
  const made = chart.template;
  if (made === null) {
    return chart;
  }
  const template = templateOf(made.procedure);
  const [old, wanted] = [template.draw(new Set(made.answers)), template.draw(answers)];
  const { setAside } = made;
  const there = new Set(chart.nodes.map(({ id }) => id));
  const nodes = mergeParts({
    ...listsOf('nodes', chart, old, wanted, setAside),
    isDeletion: () => true,
    plain: (node) => ({ ...node, position: null }),
  });
  const edges = mergeParts({
    ...listsOf('edges', chart, old, wanted, setAside),
    isDeletion: ({ from, to }) => there.has(from) && there.has(to),
    plain: unrouted,
  });
  const lanes = mergeParts({ ...listsOf('lanes', chart, old, wanted, setAside), isDeletion: () => true, plain: (lane) => ({ ...lane, width: defaultLaneWidth }) });
  const led = leadThrough({ chart, old: old.edges, nodes: nodes.now, edges: edges.now });
  // A line that was followed comes back the same way: only what else the clerk changed of it is set aside.
  const formerly = byId(old.edges);
  const asideEdges = edges.aside.map((edge) => led.used.get(edge.id) ?? edge).filter((edge) => !isSame(unrouted(edge), formerly.get(edge.id)));
  const flow = hangTogether({ chart, old, wanted, nodes: nodes.now, edges: led.edges, aside: { nodes: nodes.aside, edges: asideEdges } });
  const standing = lanesFor(flow.nodes, lanes, { chart, old, wanted, setAside });
  const [before, drawn] = [byId(chart.edges), byId(wanted.edges)];
  return {
    ...chart,
    content: threeWay(chart.content, old.content, wanted.content),
    lanes: standing.lanes,
    nodes: flow.nodes,
    edges: flow.edges.map((edge) => (isSame(edge, before.get(edge.id)) ? edge : { ...edge, route: null })),
    template: {
      procedure: made.procedure,
      answers: wanted.template?.answers ?? [],
      setAside: {
        lanes: standing.aside,
        nodes: flow.aside.nodes.map((node) => ({ ...node, position: null })),
        edges: flow.aside.edges.filter((edge) => !isSame(unrouted(edge), drawn.get(edge.id))).map(unrouted),
        deleted: [...marks('lanes', standing.deleted), ...marks('nodes', nodes.deleted), ...marks('edges', edges.deleted)],
      },
    },
  };
}

// helpers

type SetAside = ChartTemplate['setAside'];
type ListName = SetAside['deleted'][number]['list'];

interface Sides {
  readonly chart: Chart;
  readonly old: Chart;
  readonly wanted: Chart;
  readonly setAside: SetAside;
}

function listsOf<Name extends ListName>(list: Name, mine: Chart, old: Chart, wanted: Chart, setAside: SetAside) {
  return { mine: mine[list], old: old[list], wanted: wanted[list], aside: setAside[list], deleted: deletedOf(list, setAside) };
}

function deletedOf(list: ListName, { deleted }: SetAside): ReadonlySet<string> {
  return new Set(deleted.filter((mark) => mark.list === list).map(({ id }) => id));
}

function marks(list: ListName, ids: Iterable<string>): SetAside['deleted'] {
  return [...ids].map((id) => ({ list, id }));
}

function unrouted(edge: ChartEdge): ChartEdge {
  return { ...edge, route: null, bends: [] };
}

/** A lane stays while something stands in it; one the clerk had deleted is there only as long as a step needs it. */
function lanesFor(
  nodes: readonly ChartNode[],
  { now, aside, deleted }: MergedParts<Lane>,
  { chart, old, wanted, setAside }: Sides,
): { readonly lanes: Lane[]; readonly aside: Lane[]; readonly deleted: ReadonlySet<string> } {
  const needed = new Set(nodes.map(({ laneId }) => laneId));
  const [mine, drawnBefore, drawn] = [byId(chart.lanes), byId(old.lanes), byId(wanted.lanes)];
  const unwanted = new Set(deletedOf('lanes', setAside));
  const standing = now.filter(({ id }) => needed.has(id) || !unwanted.has(id) || !drawn.has(id));
  const known = [...setAside.lanes, ...chart.lanes, ...wanted.lanes];
  const missing = [...needed].filter((id) => !standing.some((lane) => lane.id === id)).flatMap((id) => known.find((lane) => lane.id === id) ?? []);
  const again = missing.filter(({ id }) => !mine.has(id) && drawnBefore.has(id)).map(({ id }) => id);
  const still = standing.filter(({ id }) => unwanted.has(id)).map(({ id }) => id);
  const lanes = [...standing, ...missing];
  return { lanes, aside: aside.filter(({ id }) => !lanes.some((lane) => lane.id === id)), deleted: new Set([...deleted, ...again, ...still]) };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
