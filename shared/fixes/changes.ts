import { runCommand, type CommandCall } from '../commands/registry.ts';
import type { IdSource } from '../kernel/sources.ts';
import type { Chart, sharedSections } from '../model/chart.ts';
import type { Content } from '../model/content.ts';
import type { Department } from '../model/department.ts';
import { applyDiff } from '../model/diff.ts';
import type { ChartEdge } from '../model/edge.ts';
import { graphOf } from '../model/graph.ts';
import type { Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import { isBlank, sectionsOf } from '../rules/node-facts.ts';

/** The chart after the commands, one upon the other. Throws `command.refused` as they do. */
export function afterCommands(chart: Chart, newId: IdSource, ...calls: readonly CommandCall[]): Chart {
  return calls.reduce((current, call) => applyDiff(current, runCommand(current, call, { newId })), chart);
}

export function withContent(chart: Chart, change: Partial<Content>): Chart {
  return { ...chart, content: { ...chart.content, ...change } };
}

export function withNode(chart: Chart, id: string, change: Partial<ChartNode>): Chart {
  return { ...chart, nodes: chart.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

export function withEdge(chart: Chart, id: string, change: Partial<ChartEdge>): Chart {
  return { ...chart, edges: chart.edges.map((edge) => (edge.id === id ? { ...edge, ...change } : edge)) };
}

export function withLane(chart: Chart, id: string, change: Partial<Lane>): Chart {
  return { ...chart, lanes: chart.lanes.map((lane) => (lane.id === id ? { ...lane, ...change } : lane)) };
}

type SharedSection = (typeof sharedSections)[number];

/** The chart with the department's section, which it follows from now on. */
export function followingDepartment(chart: Chart, section: SharedSection, department: Department): Chart {
  const follows = chart.follows.includes(section) ? chart.follows : [...chart.follows, section];
  return { ...withContent(chart, { [section]: department[section] }), follows };
}

/** The chart with a section of its own: it no longer follows the department there, which would undo the change. */
export function withOwnSection<Section extends SharedSection>(chart: Chart, section: Section, value: Content[Section]): Chart {
  return { ...withContent(chart, { [section]: value }), follows: chart.follows.filter((each) => each !== section) };
}

/** The chart with an interface mark on those of the edges that cross from one section to another and have none. */
export function withMarks(chart: Chart, edgeIds: readonly string[]): Chart {
  return edgeIds.reduce((current, id) => {
    const edge = current.edges.find((each) => each.id === id);
    const mark = edge === undefined ? null : interfaceMarkOf(current, edge);
    return mark === null ? current : withEdge(current, id, { interfaceMark: mark });
  }, chart);
}

/** What the interface is called by who receives: 移送法规股; null where nothing is handed over or the edge is marked. */
export function interfaceMarkOf(chart: Chart, edge: ChartEdge): string | null {
  const graph = graphOf(chart);
  const from = graph.nodes.get(edge.from);
  const to = graph.nodes.get(edge.to);
  if (from === undefined || to === undefined || !isBlank(edge.interfaceMark)) {
    return null;
  }
  const leaving = sectionsOf(from, graph);
  const taking = sectionsOf(to, graph);
  const handsOver = leaving.length > 0 && taking.length > 0 && !leaving.some((section) => taking.includes(section));
  return handsOver ? `移送${taking.join('、')}`.slice(0, 200) : null;
}

/** The last number in a field's path: `content.basis.2.law` → 2; -1 where there is none. */
export function indexIn(field: string): number {
  return Number(field.split('.').findLast((part) => /^\d+$/.test(part)) ?? -1);
}

export function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : characters.join('');
}
