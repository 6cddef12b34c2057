import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import { graphOf } from '../model/graph.ts';
import { longestText } from '../model/content.ts';
import type { ChartNode } from '../model/node.ts';
import { afterCommands, withMarks, withNode } from './changes.ts';
import type { FixFacts } from './fix.ts';
import { inLane, newNodeGap, newStep } from './place-new.ts';

/** A step to put in: its text, and what else is known of it; a step and no other symbol unless told. */
export type StepDraft = Partial<Omit<ChartNode, 'id' | 'position' | 'size'>> & Pick<ChartNode, 'text'>;

/**
 * The chart with the step before the node, in all the ways that lead there or only in those of `edgeIds`; interface marks
 * where sections change. Null where nothing leads there.
 */
export function insertBefore(chart: Chart, targetId: string, draft: StepDraft, facts: FixFacts, edgeIds?: readonly string[]): Chart | null {
  const { nodes, incoming } = graphOf(chart);
  const target = nodes.get(targetId);
  const edges = (incoming.get(targetId) ?? []).filter((edge) => edge.from !== targetId && (edgeIds?.includes(edge.id) ?? true));
  return target === undefined ? null : inserted(chart, edges, target, draft, facts);
}

/** The chart with the step after the node, which goes on in one way only; null where it does not. */
export function insertAfter(chart: Chart, id: string, draft: StepDraft, facts: FixFacts): Chart | null {
  const { nodes, outgoing } = graphOf(chart);
  const [edge, ...others] = outgoing.get(id) ?? [];
  const target = edge === undefined ? undefined : nodes.get(edge.to);
  return edge === undefined || target === undefined || others.length > 0 || target.id === id ? null : inserted(chart, [edge], target, draft, facts);
}

/** The chart with the node taken from where it stands and put before the other; null where it is entered or left in several ways. */
export function moveBefore(chart: Chart, id: string, targetId: string): Chart | null {
  const { nodes, incoming, outgoing } = graphOf(chart);
  const [node, target] = [nodes.get(id), nodes.get(targetId)];
  const [leaving, ...others] = outgoing.get(id) ?? [];
  const entering = incoming.get(id) ?? [];
  if (node === undefined || target === undefined || leaving === undefined || others.length > 0 || entering.length === 0 || leaving.to === targetId || leaving.label !== '' || node.locked) {
    return null;
  }
  // What led to the node now leads on to what came after it; what led to the target leads to the node, and it to the target.
  const edges = chart.edges.map((edge): ChartEdge => {
    const free = { ...edge, route: null, bends: [], interfaceMark: '', fromSide: null, toSide: null };
    if (edge.id === leaving.id) {
      return { ...free, to: targetId };
    }
    if (edge.to === targetId && edge.from !== id) {
      return { ...free, to: id };
    }
    return edge.to === id ? { ...free, to: leaving.to } : edge;
  });
  const moved = { ...chart, edges: edges.map((edge) => (edge.from === edge.to ? null : edge)).filter((edge) => edge !== null) };
  const placed = withNode(withNode(moved, id, { position: target.position }), targetId, { position: node.position });
  return withMarks(placed, placed.edges.filter((edge) => chart.edges.some((each) => each.id === edge.id && each.to !== edge.to)).map((edge) => edge.id));
}

/** The chart with the sentence added to what is done at the step; null where there is no room for it. */
export function withDuty(chart: Chart, id: string, sentence: string): Chart | null {
  const node = chart.nodes.find((each) => each.id === id);
  const duty = node === undefined ? '' : joined(node.duty, sentence);
  return node === undefined || duty.length > longestText ? null : withNode(chart, id, { duty });
}

/** Two sentences in one text, with a mark between them. */
export function joined(first: string, second: string): string {
  const before = first.trim();
  return before === '' ? second : `${before}${/[。；;，,]$/.test(before) ? '' : '；'}${second}`;
}

/** The lane whose name matches, else the one given. */
export function laneNamed(chart: Chart, pattern: RegExp, fallback: string): string {
  return chart.lanes.find((lane) => pattern.test(lane.name))?.id ?? fallback;
}

// helpers

function inserted(chart: Chart, edges: readonly ChartEdge[], target: ChartNode, draft: StepDraft, { newId, sizes }: FixFacts): Chart | null {
  const [first, ...others] = edges;
  const laneId = draft.laneId ?? target.laneId;
  if (first === undefined || !chart.lanes.some((lane) => lane.id === laneId)) {
    return null;
  }
  const { position } = target;
  const roomy =
    position === null
      ? chart
      : afterCommands(chart, newId, {
          command: 'space.insert',
          arguments: { axis: 'y', at: position.y, by: newStep.height + newNodeGap, ...(sizes === undefined ? {} : { sizes }) },
        });
  const id = newId();
  const nextEdgeId = newId();
  const place = position === null ? {} : { position: inLane(chart, laneId, position.y, newStep) };
  const after = afterCommands(
    roomy,
    newId,
    {
      command: 'node.insert',
      arguments: { edgeId: first.id, node: { kind: 'step', stageId: target.stageId, section: sectionIn(chart, laneId), ...draft, laneId, id, ...place }, nextEdgeId },
    },
    ...others.map((edge) => ({ command: 'edge.edit', arguments: { id: edge.id, change: { to: id, toSide: null, bends: [] } } }) as const),
  );
  // What was handed over to the old end is told anew by who receives it now.
  const bare = { ...after, edges: after.edges.map((edge) => (edges.some((each) => each.id === edge.id) && edge.to === id && laneId !== target.laneId ? { ...edge, interfaceMark: '' } : edge)) };
  return withMarks(bare, [...edges.map((edge) => edge.id), nextEdgeId]);
}

/** The section that handles the lane's other steps, where it is one and the same for all. */
function sectionIn(chart: Chart, laneId: string): string {
  const sections = new Set(chart.nodes.filter((node) => node.laneId === laneId && node.kind !== 'terminator' && node.kind !== 'connector').map((node) => node.section));
  const [only] = sections;
  return sections.size === 1 && only !== undefined ? only : '';
}
