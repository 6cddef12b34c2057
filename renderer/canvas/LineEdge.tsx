import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSlice } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { useDrag } from './drag-store.ts';
import type { FlowEdge } from './flow-types.ts';
import { SceneItems } from './SceneItems.tsx';

/** A flow line on the canvas: the scene's own drawing over a wide invisible line that takes clicks. */
export const LineEdge = memo(function LineEdge({ id, data, selected }: EdgeProps<FlowEdge>) {
  const isOver = useSlice('draw', (state) => state.overEdge === id);
  const moving = useDrag((state) => state.lines.get(id));
  const { route, items } = moving ?? data ?? { route: [], items: [] };
  if (data === undefined || route.length < 2) {
    return null;
  }
  const path = route.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  return (
    <g
      className={classNames('line', selected === true && 'is-selected', isOver && 'is-over', data.severity !== null && `has-${data.severity}`)}
      data-edge={id}
    >
      {data.isOnWay ? <path d={path} className="line-way" /> : null}
      {selected === true || isOver ? <path d={path} className="line-halo" /> : null}
      <BaseEdge path={path} interactionWidth={14} className="line-hit" />
      <g className="line-drawing">
        <SceneItems items={items} />
      </g>
    </g>
  );
});
