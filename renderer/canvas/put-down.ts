import type { Point, Rectangle } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneAt } from '../../shared/model/graph.ts';
import { copyTo } from '../store/copy-gestures.ts';
import { spliceInto, stageIdAt, standsAlone } from '../store/step-gestures.ts';
import type { Stores } from '../store/stores.ts';
import { edgeNear } from './edge-near.ts';

/** Where symbols are dragged to, by id: upper left corners in points. */
export type Places = ReadonlyMap<string, Point>;

/**
 * The flow line a dragged symbol would be put into: one that stands alone, over a line with its middle.
 */
export function lineUnder(stores: Stores, chart: Chart, routes: Readonly<Record<string, readonly Point[]>>, places: Places): string | null {
  const [only] = places.size === 1 ? places : [];
  const middle = only === undefined || !standsAlone(chart, only[0]) ? null : middleOf(stores, chart, only[0], only[1]);
  return middle === null ? null : edgeNear(routes, middle);
}

/**
 * Puts dragged symbols down as one step of undo: they are moved, into another lane or stage too; one that stands alone goes
 * into the flow line under it. With `isCopy` copies are put there. Returns whether anything changed.
 */
export function putDown(stores: Stores, chart: Chart, routes: Readonly<Record<string, readonly Point[]>>, places: Places, isCopy: boolean): boolean {
  const { document, sources, boxOf } = stores;
  const rounded = [...places].map(([id, place]) => ({ id, position: { x: Math.round(place.x), y: Math.round(place.y) } }));
  const [first] = rounded;
  if (first === undefined) {
    return false;
  }
  if (isCopy) {
    return copyTo(stores, rounded);
  }
  const gesture = sources.newId();
  const edgeId = lineUnder(stores, chart, routes, places);
  const middle = middleOf(stores, chart, first.id, first.position);
  if (edgeId !== null && middle !== null && spliceInto(stores, edgeId, first.id, middle, gesture)) {
    return true;
  }
  const moves = rounded.flatMap(({ id, position }) => {
    const node = chart.nodes.find((each) => each.id === id);
    if (node === undefined) {
      return [];
    }
    const { size } = boxOf(node);
    const laneId = laneAt(chart.lanes, position.x + size.width / 2)?.id ?? node.laneId;
    return [{ id, position, laneId, stageId: stageIdAt(chart, position, size) }];
  });
  return moves.length > 0 && document.getState().run({ command: 'node.move', arguments: { moves } }, gesture);
}

// helpers

function middleOf({ boxOf }: Stores, chart: Chart, id: string, place: Point): Point | null {
  const node = chart.nodes.find((each) => each.id === id);
  if (node === undefined) {
    return null;
  }
  const box: Rectangle = { ...place, ...boxOf(node).size };
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
