import { useViewport } from '@xyflow/react';
import { laneOffsets } from '../../shared/model/graph.ts';
import { laneHeaderHeight, type Lane } from '../../shared/model/lane.ts';

/** The lanes' names at the upper edge of the window, while their headers are scrolled out of it. */
export function LaneRibbon({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { x, y, zoom } = useViewport();
  if (y + laneHeaderHeight * zoom > 4 || lanes.length === 0) {
    return null;
  }
  const offsets = laneOffsets(lanes);
  return (
    <div className="lane-ribbon" aria-hidden>
      {lanes.map((lane) => (
        <span key={lane.id} className="ellipsis" style={{ left: x + (offsets.get(lane.id) ?? 0) * zoom, width: lane.width * zoom }}>
          {lane.name}
        </span>
      ))}
    </div>
  );
}
