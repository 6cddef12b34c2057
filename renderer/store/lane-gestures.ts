import type { CommandCall } from '../../shared/commands/registry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { texts } from '../../shared/text/text.ts';
import { leastLaneWidth, leastStageHeight } from './band-room.ts';
import { filled, offerHandOver } from './hand-over.ts';
import type { Stores } from './stores.ts';

/** Lane 泳道 or stage 阶段: a band across the chart. */
export type BandKind = 'lane' | 'stage';

/** What is done with lanes and stages by pointer and by key, each one step of undo. */
export interface LaneGestures {
  /** Adds a lane or stage before the one at `index`, selects it and begins to name it. */
  insert(kind: BandKind, index: number): void;
  /** Moves it by one place; returns whether there is one. */
  move(kind: BandKind, id: string, by: 1 | -1): boolean;
  moveTo(kind: BandKind, id: string, index: number): boolean;
  /** The command that makes it so wide or high, in points, within what it can be. */
  resizing(kind: BandKind, chart: Chart, id: string, extent: number): CommandCall;
  /** Makes it larger or smaller by some points; neighbouring calls are one step. */
  resizeBy(kind: BandKind, id: string, by: number): boolean;
  /** Takes the name over; a name of a post of the department's list binds the lane to it. */
  rename(kind: BandKind, id: string, name: string): void;
  /** Removes it; where steps would be left without a handler, offers to hand them to a neighbour first. */
  remove(kind: BandKind, id: string): void;
  /** Hands the selected steps over to the lane `by` places further; returns whether there is one. */
  handOver(by: 1 | -1): boolean;
}

export function laneGestures(stores: Stores): LaneGestures {
  const { document, selection, sources, library, offers, boxOf } = stores;
  const run = (call: CommandCall, gesture?: string): boolean => document.getState().run(call, gesture);
  const bandsOf = (kind: BandKind): readonly { readonly id: string }[] => {
    const { chart } = document.getState();
    return (kind === 'lane' ? chart?.lanes : chart?.stages) ?? [];
  };

  function moveTo(kind: BandKind, id: string, index: number): boolean {
    if (index < 0 || index >= bandsOf(kind).length) {
      return false;
    }
    return run({ command: kind === 'lane' ? 'lane.move' : 'stage.move', arguments: { id, index } });
  }

  function resizing(kind: BandKind, chart: Chart, id: string, extent: number): CommandCall {
    const sizeOf = (node: Parameters<typeof boxOf>[0]) => boxOf(node).size;
    if (kind === 'lane') {
      const width = Math.round(Math.min(2000, Math.max(extent, leastLaneWidth(chart, id, sizeOf))));
      return { command: 'lane.edit', arguments: { id, change: { width } } };
    }
    const height = Math.round(Math.min(5000, Math.max(extent, leastStageHeight(chart, id, sizeOf))));
    return { command: 'stage.edit', arguments: { id, change: { height } } };
  }

  function removeLane(id: string): void {
    const { chart } = document.getState();
    const index = chart?.lanes.findIndex((lane) => lane.id === id) ?? -1;
    const lane = chart?.lanes[index];
    if (chart === null || lane === undefined) {
      return;
    }
    const steps = chart.nodes.filter((node) => node.laneId === id);
    if (steps.length === 0) {
      run({ command: 'lane.delete', arguments: { id } });
      return;
    }
    const name = lane.name || texts['canvas.lane.unnamed'].zh;
    const neighbours = [chart.lanes[index - 1], chart.lanes[index + 1]].filter((each) => each !== undefined);
    if (neighbours.length === 0 || steps.some((node) => node.locked)) {
      const text = neighbours.length === 0 ? filled('offer.laneDelete.only', { count: steps.length }) : texts['offer.laneDelete.locked'];
      stores.notices.getState().show('plain', text);
      return;
    }
    offers.getState().make({
      text: filled('offer.laneDelete', { lane: name, count: steps.length }),
      elementId: id,
      choices: neighbours.map((neighbour) => ({
        name: filled('offer.laneDelete.move', { lane: neighbour.name || texts['canvas.lane.unnamed'].zh }),
        run() {
          const gesture = sources.newId();
          const ids = (document.getState().chart?.nodes ?? []).filter((node) => node.laneId === id).map((node) => node.id);
          const isMoved = ids.length === 0 || run({ command: 'node.lane', arguments: { ids, laneId: neighbour.id, sizes: sizesOf() } }, gesture);
          if (isMoved) {
            run({ command: 'lane.delete', arguments: { id } }, gesture);
          }
          offers.getState().dismiss();
        },
      })),
    });
  }

  function sizesOf(): Record<string, { width: number; height: number }> {
    return Object.fromEntries((document.getState().chart?.nodes ?? []).map((node) => [node.id, { ...boxOf(node).size }]));
  }

  return {
    insert(kind, index) {
      const id = sources.newId();
      if (run({ command: kind === 'lane' ? 'lane.add' : 'stage.add', arguments: { id, name: '', index } })) {
        selection.getState().name(kind, id);
      }
    },
    move: (kind, id, by) => moveTo(kind, id, bandsOf(kind).findIndex((band) => band.id === id) + by),
    moveTo,
    resizing,
    resizeBy(kind, id, by) {
      const { chart } = document.getState();
      const extent =
        kind === 'lane' ? chart?.lanes.find((lane) => lane.id === id)?.width : chart?.stages.find((stage) => stage.id === id)?.height;
      return chart !== null && extent !== undefined && run(resizing(kind, chart, id, extent + by), `resize-${id}`.slice(0, 64));
    },
    rename(kind, id, text) {
      const name = text.trim().slice(0, 100);
      if (kind === 'stage') {
        run({ command: 'stage.edit', arguments: { id, change: { name } } });
        return;
      }
      const posts = library.getState().summary?.posts ?? [];
      const post = posts.find((each) => each.name === name);
      const isSection = post === undefined && name !== '' && posts.some((each) => each.section === name);
      const lane = document.getState().chart?.lanes.find((each) => each.id === id);
      const bound = post !== undefined ? { postId: post.id, kind: 'post' as const } : isSection ? { postId: null, kind: 'section' as const } : {};
      const loosened = post === undefined && lane !== undefined && lane.postId !== null && lane.name !== name ? { postId: null } : {};
      run({ command: 'lane.edit', arguments: { id, change: { name, ...loosened, ...bound } } });
    },
    remove(kind, id) {
      if (kind === 'lane') {
        removeLane(id);
      } else {
        run({ command: 'stage.delete', arguments: { id } });
      }
    },
    handOver(by) {
      const { chart } = document.getState();
      const ids = [...selection.getState().nodeIds];
      const first = chart?.nodes.find((node) => node.id === ids[0]);
      const index = chart?.lanes.findIndex((lane) => lane.id === first?.laneId) ?? -1;
      const lane = chart?.lanes[index + by];
      if (chart === null || lane === undefined || index < 0) {
        return false;
      }
      const isMoved = run({ command: 'node.lane', arguments: { ids, laneId: lane.id, sizes: sizesOf() } });
      if (isMoved) {
        offerHandOver(stores, chart);
      }
      return isMoved;
    },
  };
}
