import { Handle, Position, type NodeProps } from '@xyflow/react';
import { LockKeyhole } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { sides, type Side } from '../../shared/model/edge.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import type { FlowNode } from './flow-types.ts';
import { SceneItems } from './SceneItems.tsx';

/**
 * A symbol on the canvas: the scene's own drawing, and a handle on each side: a click on it offers the next steps, a drag
 * connects.
 */
export const SymbolNode = memo(function SymbolNode({ id, data, width = 0, height = 0, selected, isConnectable }: NodeProps<FlowNode>) {
  const t = useText();
  const { draw } = useStores();
  const openMenu = (event: MouseEvent): void => {
    const handle = event.target instanceof Element ? event.target.closest('[data-handleid]')?.getAttribute('data-handleid') : null;
    const side = sides.find((each) => each === handle);
    if (side !== undefined && isConnectable) {
      draw.getState().openMenu({ nodeId: id, side, at: null });
    }
  };
  return (
    <div
      className={classNames('symbol', selected && 'is-selected', data.severity !== null && `has-${data.severity}`, data.onWay !== null && 'is-on-way')}
      data-node={data.record.id}
      onClick={openMenu}
    >
      <svg className="symbol-drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <SceneItems items={data.items} />
      </svg>
      {selected ? <span className="symbol-frame" aria-hidden /> : null}
      {data.severity === 'error' ? <span className="symbol-badge" aria-hidden /> : null}
      {data.record.locked ? (
        <span className="symbol-lock" title={t('draw.locked')}>
          <LockKeyhole aria-hidden size={9} strokeWidth={2} />
        </span>
      ) : null}
      {data.onWay === null || data.onWay === '' ? null : <span className="symbol-time">{data.onWay}</span>}
      {sides.map((side) => (
        <Handle key={side} id={side} type="source" position={positions[side]} className="symbol-handle" title={t('draw.next.add')} />
      ))}
    </div>
  );
});

// helpers

const positions: Readonly<Record<Side, Position>> = {
  north: Position.Top,
  east: Position.Right,
  south: Position.Bottom,
  west: Position.Left,
};
