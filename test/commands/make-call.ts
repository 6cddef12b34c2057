import { placeFragment } from '../../shared/commands/place-fragment.ts';
import { commands, type CommandArguments, type CommandCall, type CommandId } from '../../shared/commands/registry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { sides } from '../../shared/model/edge.ts';
import { fragmentOf } from '../../shared/model/fragment.ts';
import { laneKinds } from '../../shared/model/lane.ts';
import { nodeKinds } from '../../shared/model/node.ts';

type Random = () => number;

/** Any command with arguments that mostly make sense on the chart: ids there are, and now and then one there is not or no argument at all. */
export function makeCall(chart: Chart, random: Random, newId: () => string): CommandCall {
  const ids = Object.keys(commands) as CommandId[];
  const growing: readonly CommandId[] = ['node.add', 'edge.add', 'node.insert', 'elements.add', 'lane.add'];
  const id = chart.nodes.length < 12 && random() < 0.5 ? pick(growing, random) : pick(ids, random);
  const made = makers(chart, random, newId)[id]();
  const spoiled = random() < 0.04 ? spoil(made, random) : made;
  return { command: id, arguments: spoiled } as CommandCall;
}

// helpers

const words = ['', '受理', '审查', '是', '否', '决定', '送达', '𠮷😀', 'x'.repeat(5000), '长'.repeat(200)];

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** The arguments with one of them gone or of another kind. */
function spoil(made: object, random: Random): object {
  const name = pick(Object.keys(made), random);
  return { ...made, [name]: pick([undefined, null, -1, 'x'.repeat(100), [], Number.NaN], random) };
}

function makers(chart: Chart, random: Random, newId: () => string): { readonly [Id in CommandId]: () => CommandArguments<Id> } {
  const number = (least: number, most: number): number => Math.round(least + random() * (most - least));
  const anyId = (list: readonly { readonly id: string }[]): string => (list.length === 0 || random() < 0.03 ? 'nowhere' : pick(list, random).id);
  const node = (): string => anyId(chart.nodes);
  const edge = (): string => anyId(chart.edges);
  const lane = (): string => anyId(chart.lanes);
  const stage = (): string | null => (random() < 0.3 ? null : anyId(chart.stages));
  const word = (): string => pick(words, random);
  const short = (): string => pick(words.slice(0, 8), random);
  const some = <Item>(make: () => Item): Item[] => Array.from({ length: number(1, 4) }, make);
  const place = () => (random() < 0.02 ? { x: 99_990, y: 99_990 } : { x: number(-50, 900), y: number(0, 1500) });
  const perhaps = <Item>(make: () => Item): Item | undefined => (random() < 0.5 ? make() : undefined);
  const size = () => (random() < 0.3 ? null : { width: number(20, 300), height: number(20, 200) });
  const side = () => (random() < 0.4 ? null : pick(sides, random));
  const draft = () => ({
    kind: pick(nodeKinds, random), laneId: lane(), stageId: chart.stages.length === 0 ? null : stage(),
    text: word(), position: random() < 0.1 ? null : place(), locked: random() < 0.15,
  });
  const moves = () => some(() => ({ id: node(), position: place(), laneId: perhaps(lane), stageId: perhaps(stage) }));
  const route = () => (random() < 0.3 ? null : [place(), place()]);
  const waiver = () => ({ rule: pick(['R1', 'R2'], random), target: node(), message: pick(['甲', '乙'], random), reason: '已请示', citation: null, by: '', on: '' });
  const changed = (): { after: Chart } => ({
    after: {
      ...chart,
      id: random() < 0.05 ? 'other' : chart.id,
      title: short(),
      nodes: chart.nodes.filter(() => random() < 0.97).toReversed(),
      edges: random() < 0.5 ? [] : chart.edges,
    },
  });
  return {
    'card.edit': changed,
    'chart.answer': changed,
    'chart.arrange': () => ({
      laneWidths: Object.fromEntries(chart.lanes.map(({ id }) => [id, number(50, 400)])),
      stageHeights: Object.fromEntries(chart.stages.map(({ id }) => [id, number(60, 600)])),
      positions: Object.fromEntries(chart.nodes.map(({ id }) => [id, place()])),
      bends: Object.fromEntries(chart.edges.map(({ id }) => [id, random() < 0.5 ? [] : [place()]])),
      routes: Object.fromEntries(chart.edges.map(({ id }) => [id, route()])),
    }),
    'chart.edit': () => ({ title: short(), issuer: short() }),
    'chart.restore': changed,
    'edge.add': () => ({ from: node(), to: node(), label: short() }),
    'edge.edit': () => ({
      id: edge(),
      change: pick([{ label: short() }, { to: node() }, { from: node() }, { bends: [place()] }, { fromSide: side(), toSide: side() }, { route: route() }], random),
    }),
    'elements.add': () => {
      const fragment = fragmentOf(chart, some(node));
      const pasted = fragment === null ? { nodes: [], edges: [] } : placeFragment(chart, fragment, random() < 0.5 ? null : place(), newId);
      return random() < 0.1 ? { nodes: chart.nodes.slice(0, 1), edges: chart.edges.slice(0, 1) } : pasted;
    },
    'elements.delete': () => ({ ids: some(random() < 0.6 ? node : edge), heal: perhaps(() => random() < 0.5) }),
    'finding.unwaive': () => ({ rule: pick(['R1', 'R2'], random), target: chart.waivers.length === 0 ? 'chart' : pick(chart.waivers, random).target }),
    'finding.waive': () => ({ waiver: waiver() }),
    'fix.apply': changed,
    'lane.add': () => ({ name: short().slice(0, 90), index: perhaps(() => number(0, 6)), width: perhaps(() => number(60, 300)), id: random() < 0.1 ? lane() : undefined }),
    'lane.delete': () => ({ id: lane() }),
    'lane.edit': () => ({ id: lane(), change: { width: perhaps(() => number(60, 2000)), name: perhaps(() => '科室'), kind: perhaps(() => pick(laneKinds, random)) } }),
    'lane.move': () => ({ id: lane(), index: number(0, 8) }),
    'node.add': draft,
    'node.align': () => ({ moves: moves() }),
    'node.edit': () => ({ id: node(), change: { text: perhaps(word), size: perhaps(size), locked: perhaps(() => random() < 0.2) } }),
    'node.insert': () => ({ edgeId: edge(), node: draft(), nextLabel: perhaps(short) }),
    'node.lane': () => ({ ids: some(node), laneId: lane(), interfaceMark: perhaps(() => '衔接') }),
    'node.move': () => ({ moves: moves() }),
    'node.resize': () => ({ sizes: some(() => ({ id: node(), size: size(), position: perhaps(place) })) }),
    'space.insert': () => ({ axis: pick(['x', 'y'] as const, random), at: number(-100, 1200), by: number(-400, 400) }),
    'stage.add': () => ({ name: short().slice(0, 90), index: perhaps(() => number(0, 5)), height: perhaps(() => number(40, 700)), id: random() < 0.1 ? anyId(chart.stages) : undefined }),
    'stage.delete': () => ({ id: anyId(chart.stages) }),
    'stage.edit': () => ({ id: anyId(chart.stages), change: { height: perhaps(() => number(40, 2500)), name: perhaps(() => '审查') } }),
    'stage.move': () => ({ id: anyId(chart.stages), index: number(0, 5) }),
    'table.edit': changed,
  };
}
