import { boundingRectangle, type Point, type Rectangle } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { laneOffsets } from '../../shared/model/graph.ts';
import type { Stores } from '../store/stores.ts';
import { snapToGuides, type GuideLine } from './snap-to-guides.ts';

/** Pixels of the screen within which a dragged symbol is brought into line. */
const reach = 5;
/** Points from one place of the grid to the next. */
export const gridStep = 4;

export interface DragSnap {
  readonly positions: ReadonlyMap<string, Point>;
  readonly guides: readonly GuideLine[];
}

/** Prepared once when a drag begins: brings what is dragged into line or onto the grid, as the clerk chose; not while `isFree`. */
export function dragSnap(
  stores: Stores,
  chart: Chart,
  movingIds: ReadonlySet<string>,
): (positions: ReadonlyMap<string, Point>, zoom: number, isFree: boolean) => DragSnap {
  const sizes = new Map(chart.nodes.map((node) => [node.id, stores.boxOf(node).size]));
  const others = chart.nodes.flatMap((node): Rectangle[] =>
    movingIds.has(node.id) || node.position === null ? [] : [{ ...node.position, ...(sizes.get(node.id) ?? { width: 0, height: 0 }) }],
  );
  const offsets = laneOffsets(chart.lanes);
  const middles = chart.lanes.map((lane) => (offsets.get(lane.id) ?? 0) + lane.width / 2);
  return (positions, zoom, isFree) => {
    const { guides, grid } = stores.preferences.getState();
    if (isFree || (!guides && !grid)) {
      return { positions, guides: [] };
    }
    const moving = boundingRectangle([...positions].map(([id, place]) => ({ ...place, ...(sizes.get(id) ?? { width: 0, height: 0 }) })));
    const onGrid = grid
      ? { x: Math.round(moving.x / gridStep) * gridStep - moving.x, y: Math.round(moving.y / gridStep) * gridStep - moving.y }
      : { x: 0, y: 0 };
    const snap = guides ? snapToGuides(moving, others, middles, reach / zoom) : { shift: { x: 0, y: 0 }, lines: [] };
    const shift = { x: snap.shift.x === 0 ? onGrid.x : snap.shift.x, y: snap.shift.y === 0 ? onGrid.y : snap.shift.y };
    const moved = new Map([...positions].map(([id, { x, y }]) => [id, { x: x + shift.x, y: y + shift.y }]));
    return { positions: moved, guides: snap.lines };
  };
}
