import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { laneOffsets } from '../../shared/model/graph.ts';
import { laneHeaderHeight, type Lane } from '../../shared/model/lane.ts';
import { useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { useDrag } from './drag-store.ts';
import { SceneItems } from './SceneItems.tsx';

export interface LanesLayerProps {
  readonly lanes: readonly Lane[];
  readonly drawing: Pick<ChartDrawing, 'lanes' | 'top' | 'bottom'>;
  readonly selectedId: string | null;
  readonly onSelect: (laneId: string) => void;
  readonly onRename: (laneId: string) => void;
}

/** Points down to which lanes are shown at least, so that there is room to drop into. */
const leastHeight = 460;

/** The lanes behind the symbols: a background, never parents of nodes. */
export const LanesLayer = memo(function LanesLayer(props: LanesLayerProps) {
  const t = useText();
  const { lanes, drawing } = props;
  const targetId = useDrag((state) => state.overLaneId);
  const offsets = laneOffsets(lanes);
  const width = lanes.reduce((sum, lane) => sum + lane.width, 0);
  const height = Math.max(leastHeight, drawing.bottom) - drawing.top;
  return (
    <ViewportPortal>
      <div className="lanes" style={{ top: drawing.top, width, height }}>
        {lanes.map((lane) => (
          <div
            key={lane.id}
            className={classNames(
              'lane',
              `lane-${lane.kind}`,
              lane.id === props.selectedId && 'is-selected',
              lane.id === targetId && 'is-target',
            )}
            style={{ left: offsets.get(lane.id) ?? 0, width: lane.width }}
            data-lane={lane.id}
          />
        ))}
        <svg className="lanes-drawing" width={width} height={height} viewBox={`0 ${drawing.top} ${width} ${height}`} aria-hidden>
          <SceneItems items={drawing.lanes} />
          {lanes.slice(1).map((lane) => (
            <path
              key={lane.id}
              className="lanes-line"
              d={`M${offsets.get(lane.id) ?? 0} ${drawing.bottom}V${drawing.top + height}`}
            />
          ))}
        </svg>
        {lanes.map((lane) => (
          <button
            key={lane.id}
            type="button"
            className="lane-head nodrag nopan"
            style={{ left: offsets.get(lane.id) ?? 0, width: lane.width, height: laneHeaderHeight - drawing.top }}
            title={lane.name}
            aria-label={lane.name || t('canvas.lane.unnamed')}
            tabIndex={-1}
            onClick={() => props.onSelect(lane.id)}
            onDoubleClick={() => props.onRename(lane.id)}
          >
            {lane.name === '' ? t('canvas.lane.unnamed') : null}
          </button>
        ))}
      </div>
    </ViewportPortal>
  );
});
