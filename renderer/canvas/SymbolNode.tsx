import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { sides, type Side } from '../../shared/model/edge.ts';
import { classNames } from '../ui/class-names.ts';
import type { FlowNode } from './flow-types.ts';
import { SceneItems } from './SceneItems.tsx';

/** A symbol on the canvas: the scene's own drawing, and four handles to connect from and to. */
export const SymbolNode = memo(function SymbolNode({ data, width = 0, height = 0, selected }: NodeProps<FlowNode>) {
  return (
    <div
      className={classNames('symbol', selected && 'is-selected', data.severity !== null && `has-${data.severity}`)}
      data-node={data.record.id}
    >
      <svg className="symbol-drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <SceneItems items={data.items} />
      </svg>
      {selected ? <span className="symbol-frame" aria-hidden /> : null}
      {data.severity === 'error' ? <span className="symbol-badge" aria-hidden /> : null}
      {sides.map((side) => (
        <Handle key={side} id={side} type="source" position={positions[side]} className="symbol-handle" />
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
