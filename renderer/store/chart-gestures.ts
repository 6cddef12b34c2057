import { fillText, texts } from '../../shared/text/text.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { nextExit } from '../../shared/model/decision-exits.ts';
import type { Side } from '../../shared/model/edge.ts';
import { emptyNode, type ChartNode, type NodeKind } from '../../shared/model/node.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import { laneGestures } from './lane-gestures.ts';
import { placeNode } from '../../shared/model/place-node.ts';
import { roomAt } from './find-room.ts';
import { addBeside, insertInto, releaseUnder, stageIdAt } from './step-gestures.ts';
import type { Stores } from './stores.ts';
import { proposeTidy } from './tidy.ts';

/** What palette, keys and canvas do to the chart, each one step of undo. */
export interface ChartGestures {
  /**
   * Adds a node after the selected one, into the selected flow line, or into the selected lane; `at` puts its middle there
   * instead, and into the flow line `edgeId` where one is there. It never covers another.
   */
  addNode(kind: NodeKind, at?: Point, edgeId?: string | null): void;
  addLane(): void;
  /** Joins two nodes; of a decision the line leaves from `fromSide` where that is given. */
  connect(from: string, to: string, fromSide?: Side | null): void;
  deleteSelection(): void;
  /** Shows how the whole chart would be arranged. */
  arrange(): Promise<void>;
}

export function chartGestures(stores: Stores): ChartGestures {
  const { document, selection, sources, notices, boxOf } = stores;
  const chartNow = () => document.getState().chart;

  function addNode(kind: NodeKind, at?: Point, edgeId: string | null = null): void {
    const chart = chartNow();
    const first = chart?.lanes[0];
    if (chart === null || first === undefined) {
      notices.getState().show('plain', texts['palette.laneFirst']);
      return;
    }
    const { nodeIds, edgeIds, laneId } = selection.getState();
    if (at !== undefined) {
      if (edgeId === null || insertInto(stores, edgeId, { kind, text: '' }, at) === null) {
        addAt(chart, kind, at);
      }
      return;
    }
    const [onlyNode, onlyEdge] = nodeIds.length + edgeIds.length === 1 ? [nodeIds[0], edgeIds[0]] : [];
    if (onlyEdge !== undefined && insertInto(stores, onlyEdge, { kind, text: '' }, null) !== null) {
      return;
    }
    const source = chart.nodes.find((node) => node.id === onlyNode);
    const exits = chart.edges.filter((edge) => edge.from === onlyNode);
    if (source !== undefined && source.position !== null && (source.kind !== 'decision' || exits.length < 3)) {
      const side = source.kind === 'decision' ? (nextExit(source, exits).fromSide ?? 'south') : 'south';
      addBeside(stores, source.id, side, { kind, text: '' });
      return;
    }
    const draft: ChartNode = { ...emptyNode(), id: sources.newId(), kind, laneId: source?.laneId ?? laneId ?? first.id };
    add(chart, draft, placeNode(chart, draft.laneId, boxOf(draft).size, source ?? null, (node) => boxOf(node).size));
  }

  function addAt(chart: Chart, kind: NodeKind, at: Point): void {
    const draft: ChartNode = { ...emptyNode(), id: sources.newId(), kind, laneId: '' };
    const { position, laneId } = roomAt(chart, at, boxOf(draft).size, (node) => boxOf(node).size);
    add(chart, { ...draft, laneId: laneId ?? '' }, position);
  }

  function add(chart: Chart, draft: ChartNode, position: Point): void {
    const { size } = boxOf(draft);
    const gesture = sources.newId();
    const node = { ...draft, position, stageId: stageIdAt(chart, position, size) };
    if (document.getState().run({ command: 'node.add', arguments: node }, gesture)) {
      releaseUnder(stores, { ...position, ...size }, gesture);
      selection.getState().show(draft.id);
    }
  }

  return {
    addNode,
    addLane() {
      const id = sources.newId();
      if (document.getState().run({ command: 'lane.add', arguments: { id, name: '' } })) {
        selection.getState().name('lane', id);
      }
    },
    connect(from, to, fromSide = null) {
      const chart = chartNow();
      const source = chart?.nodes.find((node) => node.id === from);
      if (chart === null || source === undefined || from === to) {
        return;
      }
      const exit = nextExit(source, chart.edges.filter((edge) => edge.from === from), source.kind === 'decision' ? fromSide : null);
      if (chart.edges.some((edge) => edge.from === from && edge.to === to && edge.label === exit.label)) {
        notices.getState().show('plain', texts['edge.twin']);
        return;
      }
      const id = sources.newId();
      if (document.getState().run({ command: 'edge.add', arguments: { id, from, to, ...exit } })) {
        selection.getState().select([], [id]);
      }
    },
    deleteSelection() {
      const { nodeIds, edgeIds, laneId, stageId } = selection.getState();
      const before = chartNow();
      if (before !== null && nodeIds.length + edgeIds.length > 0) {
        if (document.getState().run({ command: 'elements.delete', arguments: { ids: [...nodeIds, ...edgeIds] } })) {
          tellJoined(stores, before);
        }
      } else if (laneId !== null) {
        laneGestures(stores).remove('lane', laneId);
      } else if (stageId !== null) {
        laneGestures(stores).remove('stage', stageId);
      }
    },
    arrange: () => proposeTidy(stores, 'whole'),
  };
}

// helpers

/** Says which steps were joined over what was deleted. */
function tellJoined({ document, notices }: Stores, before: Chart): void {
  const after = document.getState().chart;
  const ends = new Map(before.edges.map((edge) => [edge.id, edge.to]));
  const joined = (after?.edges ?? []).filter((edge) => ends.has(edge.id) && ends.get(edge.id) !== edge.to);
  const nameOf = (id: string): string => {
    const text = after?.nodes.find((node) => node.id === id)?.text ?? '';
    return [...text].length > 16 ? `${[...text].slice(0, 16).join('')}…` : text;
  };
  const [first] = joined;
  if (first !== undefined) {
    const text = texts[joined.length === 1 ? 'draw.healed' : 'draw.healedMany'];
    const blanks = { from: nameOf(first.from), to: nameOf(first.to), count: joined.length };
    notices.getState().show('plain', { zh: fillText(text.zh, blanks), en: fillText(text.en, blanks) });
  }
}
