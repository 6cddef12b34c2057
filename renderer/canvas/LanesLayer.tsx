import { ViewportPortal } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useCallback, useMemo } from 'react';
import { laneOffsets } from '../../shared/model/graph.ts';
import { laneHeaderHeight, type Lane } from '../../shared/model/lane.ts';
import { laneGestures } from '../store/lane-gestures.ts';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { BandHead } from './BandHead.tsx';
import type { ChartDrawing } from './chart-drawing.ts';
import { useDrag } from './drag-store.ts';
import { SceneItems } from './SceneItems.tsx';
import { dropPlace, useBandDrag } from './use-band-drag.ts';
import { useBandResize } from './use-band-resize.ts';

export interface LanesLayerProps {
  readonly lanes: readonly Lane[];
  readonly drawing: Pick<ChartDrawing, 'lanes' | 'top' | 'bottom'>;
  readonly selectedId: string | null;
}

/** Points down to which lanes are shown at least, so that there is room to drop into. */
const leastHeight = 460;

/** Height in points of what the canvas shows of the lanes. */
export function lanesHeight({ bottom, top }: Pick<ChartDrawing, 'top' | 'bottom'>): number {
  return Math.max(leastHeight, bottom) - top;
}

/** The lanes behind the symbols: a background, never parents of nodes. */
export const LanesLayer = memo(function LanesLayer({ lanes, drawing, selectedId }: LanesLayerProps) {
  const t = useText();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const hasGrid = useSlice('preferences', (state) => state.grid);
  const targetId = useDrag((state) => state.overLaneId);
  const gestures = useMemo(() => laneGestures(stores), [stores]);
  const resize = useBandResize('lane');
  const bands = useMemo(() => {
    const offsets = laneOffsets(lanes);
    return lanes.map(({ id, name, width }) => ({ id, name, start: offsets.get(id) ?? 0, extent: width }));
  }, [lanes]);
  const drop = useCallback((id: string, index: number) => void gestures.moveTo('lane', id, index), [gestures]);
  const { dragged, begin } = useBandDrag('x', bands, drop);
  const width = lanes.reduce((sum, lane) => sum + lane.width, 0);
  const { top } = drawing;
  const height = lanesHeight(drawing);
  const ghost = bands.find((band) => band.id === dragged?.id);
  const borders = [...bands.map((band) => band.start), ...(bands.length === 0 ? [] : [width])];
  return (
    <ViewportPortal>
      <div className={classNames('lanes', hasGrid && 'has-grid')} style={{ top, width, height }}>
        {lanes.map((lane, index) => (
          <div
            key={lane.id}
            className={classNames(
              'lane',
              `lane-${lane.kind}`,
              lane.id === selectedId && 'is-selected',
              lane.id === targetId && 'is-target',
            )}
            style={{ left: bands[index]?.start ?? 0, width: lane.width }}
            data-lane={lane.id}
          />
        ))}
        <svg className="lanes-drawing" width={width} height={height} viewBox={`0 ${top} ${width} ${height}`} aria-hidden>
          <SceneItems items={drawing.lanes} />
          {bands.slice(1).map(({ id, start }) => (
            <path key={id} className="lanes-line" d={`M${start} ${drawing.bottom}V${top + height}`} />
          ))}
        </svg>
        {isReadOnly
          ? null
          : bands.map(({ id, name, start, extent }) => (
              <div
                key={id}
                className="lane-border nodrag nopan"
                style={{ left: start + extent }}
                title={t('lane.border', { name: name || t('canvas.lane.unnamed') })}
                data-border={id}
                onPointerDown={(event) => resize(event, id, extent)}
              />
            ))}
        {bands.map(({ id, name, start, extent }, index) => (
          <BandHead
            key={id}
            kind="lane"
            id={id}
            name={name}
            unnamed={t('canvas.lane.unnamed')}
            label={t('lane.head', { name: name || t('canvas.lane.unnamed'), number: index + 1, count: bands.length })}
            style={{ left: start, width: extent, height: laneHeaderHeight - top }}
            isSelected={id === selectedId}
            onGrab={begin}
          />
        ))}
        {isReadOnly || dragged !== null
          ? null
          : borders.map((left, index) => (
              <button
                key={index}
                type="button"
                tabIndex={-1}
                className="band-insert lane-insert nodrag nopan"
                style={{ left }}
                aria-label={t('lane.insert')}
                title={t('lane.insert')}
                onClick={() => gestures.insert('lane', index)}
              >
                <Plus aria-hidden size={11} strokeWidth={2.4} />
              </button>
            ))}
        {dragged === null || ghost === undefined ? null : (
          <>
            <div className="band-ghost" style={{ left: dragged.at, width: ghost.extent, top: 0, height }} aria-hidden>
              <span>{ghost.name || t('canvas.lane.unnamed')}</span>
            </div>
            <div className="band-drop lane-drop" style={{ left: dropPlace(bands, dragged) }} aria-hidden />
          </>
        )}
      </div>
    </ViewportPortal>
  );
});
