import { texts } from '../../shared/text/text.ts';
import { laneAt } from '../../shared/model/graph.ts';
import { emptyNode, type ChartNode, type NodeKind } from '../../shared/model/node.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import { placeNode } from '../../shared/model/place-node.ts';
import type { Stores } from './stores.ts';

/** What palette, keys and canvas do to the chart, each one step of undo. */
export interface ChartGestures {
  /** Adds a node after the selected one, or into the selected lane; `at` puts its middle there instead. */
  addNode(kind: NodeKind, at?: Point): void;
  addLane(): void;
  connect(from: string, to: string): void;
  deleteSelection(): void;
  arrange(): Promise<void>;
}

export function chartGestures(stores: Stores): ChartGestures {
  const { document, selection, sources, notices, boxOf } = stores;
  const chartNow = () => document.getState().chart;

  function addNode(kind: NodeKind, at?: Point): void {
    const chart = chartNow();
    const first = chart?.lanes[0];
    if (chart === null || first === undefined) {
      notices.getState().show('plain', texts['palette.laneFirst']);
      return;
    }
    const { nodeIds, laneId: selectedLane } = selection.getState();
    const selected = at === undefined && nodeIds.length === 1 ? chart.nodes.find((node) => node.id === nodeIds[0]) : undefined;
    const laneId = (at === undefined ? (selected?.laneId ?? selectedLane) : laneAt(chart.lanes, at.x)?.id) ?? first.id;
    const id = sources.newId();
    const draft: ChartNode = { ...emptyNode(), id, kind, laneId };
    const { size } = boxOf(draft);
    const position =
      at === undefined
        ? placeNode(chart, laneId, size, selected ?? null, (node) => boxOf(node).size)
        : { x: Math.round(at.x - size.width / 2), y: Math.round(at.y - size.height / 2) };
    const gesture = sources.newId();
    if (!document.getState().run({ command: 'node.add', arguments: { ...draft, position } }, gesture)) {
      return;
    }
    if (selected !== undefined && canLead(chart.edges.filter((edge) => edge.from === selected.id).length, selected)) {
      connectIn(selected.id, id, gesture);
    }
    selection.getState().select([id]);
  }

  function connectIn(from: string, to: string, gesture?: string): void {
    const chart = chartNow();
    if (chart === null || from === to) {
      return;
    }
    const label = nextLabel(chart.nodes.find((node) => node.id === from), chart.edges.filter((edge) => edge.from === from));
    if (chart.edges.some((edge) => edge.from === from && edge.to === to && edge.label === label)) {
      notices.getState().show('plain', texts['edge.twin']);
      return;
    }
    const id = sources.newId();
    if (document.getState().run({ command: 'edge.add', arguments: { id, from, to, label } }, gesture) && gesture === undefined) {
      selection.getState().select([], [id]);
    }
  }

  return {
    addNode,
    addLane() {
      const id = sources.newId();
      if (document.getState().run({ command: 'lane.add', arguments: { id, name: '' } })) {
        selection.getState().goTo('lane', id, 'name');
      }
    },
    connect: (from, to) => connectIn(from, to),
    deleteSelection() {
      const { nodeIds, edgeIds, laneId } = selection.getState();
      if (nodeIds.length + edgeIds.length > 0) {
        document.getState().run({ command: 'elements.delete', arguments: { ids: [...nodeIds, ...edgeIds] } });
      } else if (laneId !== null) {
        document.getState().run({ command: 'lane.delete', arguments: { id: laneId } });
      }
    },
    async arrange() {
      const chart = chartNow();
      if (chart === null || chart.nodes.length === 0) {
        return;
      }
      const arrangement = await stores.arrange.getState().arrange(chart);
      if (arrangement === null || chartNow()?.id !== chart.id) {
        return;
      }
      document.getState().run({ command: 'chart.arrange', arguments: arrangement });
      stores.view.getState().ask('fit');
    },
  };
}

// helpers

/** A decision's first exit is 是, its second 否; what is already used is not offered again. */
function nextLabel(from: ChartNode | undefined, exits: readonly { readonly label: string }[]): string {
  return from?.kind === 'decision' ? (['是', '否'].find((label) => exits.every((exit) => exit.label !== label)) ?? '') : '';
}

/** Whether a node added after this one is joined to it: a step has one exit, a decision several. */
function canLead(exits: number, node: ChartNode): boolean {
  return node.kind === 'decision' ? exits < 3 : exits === 0;
}
