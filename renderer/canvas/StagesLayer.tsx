import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { stageOffsets } from '../../shared/model/graph.ts';
import { laneHeaderHeight } from '../../shared/model/lane.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { laneGestures } from '../store/lane-gestures.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { BandHead } from './BandHead.tsx';
import { useDrag } from './drag-store.ts';
import { dropPlace, useBandDrag } from './use-band-drag.ts';
import { useBandResize } from './use-band-resize.ts';

export interface StagesLayerProps {
  readonly stages: readonly Stage[];
  /** Left end in points of the stages' headers. */
  readonly left: number;
  /** Width in points of all lanes together. */
  readonly width: number;
  readonly selectedId: string | null;
}

/** The stages' headers left of the lanes, and their borders across them. */
export const StagesLayer = memo(function StagesLayer({ stages, left, width, selectedId }: StagesLayerProps) {
  const t = useText();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const targetId = useDrag((state) => state.overStageId);
  const gestures = useMemo(() => laneGestures(stores), [stores]);
  const resize = useBandResize('stage');
  const bands = useMemo(() => {
    const offsets = stageOffsets(stages);
    return stages.map(({ id, name, height }) => ({ id, name, start: offsets.get(id) ?? 0, extent: height }));
  }, [stages]);
  const drop = useCallback((id: string, index: number) => void gestures.moveTo('stage', id, index), [gestures]);
  const { dragged, begin } = useBandDrag('y', bands, drop);
  useRoomForHeaders(left);
  if (bands.length === 0) {
    return null;
  }
  const ghost = bands.find((band) => band.id === dragged?.id);
  const foot = laneHeaderHeight + stages.reduce((sum, stage) => sum + stage.height, 0);
  return (
    <ViewportPortal>
      <div className="stages" style={{ left, width: width - left }}>
        {bands.map(({ id, start, extent }) => (
          <div
            key={id}
            className={classNames('stage', id === selectedId && 'is-selected', id === targetId && 'is-target')}
            style={{ top: start, height: extent }}
            data-stage={id}
          />
        ))}
        {isReadOnly
          ? null
          : bands.map(({ id, name, start, extent }) => (
              <div
                key={id}
                className="stage-border nodrag nopan"
                style={{ top: start + extent }}
                title={t('stage.border', { name: name || t('stage.unnamed') })}
                data-border={id}
                onPointerDown={(event) => resize(event, id, extent)}
              />
            ))}
        {bands.map(({ id, name, start, extent }, index) => (
          <BandHead
            key={id}
            kind="stage"
            id={id}
            name={name}
            unnamed={t('stage.unnamed')}
            label={t('stage.head', { name: name || t('stage.unnamed'), number: index + 1, count: bands.length })}
            style={{ top: start, width: -left, height: extent }}
            isSelected={id === selectedId}
            onGrab={begin}
          />
        ))}
        {isReadOnly || dragged !== null
          ? null
          : [...bands.map((band) => band.start), foot].map((top, index) => (
              <button
                key={index}
                type="button"
                tabIndex={-1}
                className="band-insert stage-insert nodrag nopan"
                style={{ top }}
                aria-label={t('stage.insert')}
                title={t('stage.insert')}
                onClick={() => gestures.insert('stage', index)}
              >
                <Plus aria-hidden size={11} strokeWidth={2.4} />
              </button>
            ))}
        {dragged === null || ghost === undefined ? null : (
          <>
            <div className="band-ghost" style={{ top: dragged.at, height: ghost.extent, left: 0, width: '100%' }} aria-hidden>
              <span>{ghost.name || t('stage.unnamed')}</span>
            </div>
            <div className="band-drop stage-drop" style={{ top: dropPlace(bands, dragged) }} aria-hidden />
          </>
        )}
      </div>
    </ViewportPortal>
  );
});

// helpers

/** Where the first stage brings headers to the left of the lanes, the view makes room for them. */
function useRoomForHeaders(left: number): void {
  const flow = useReactFlow();
  const before = useRef(left);
  useEffect(() => {
    const { x, y, zoom } = flow.getViewport();
    const hidden = 8 - (x + left * zoom);
    if (before.current === 0 && left < 0 && hidden > 0 && hidden < 100) {
      void flow.setViewport({ x: x + hidden, y, zoom });
    }
    before.current = left;
  }, [left, flow]);
}
