import { useStore, ViewportPortal } from '@xyflow/react';
import { useDrag } from './drag-store.ts';

/** The thin lines that show what a dragged symbol is in line with. */
export function GuidesLayer() {
  const guides = useDrag((state) => state.guides);
  const zoom = useStore((state) => state.transform[2]);
  if (guides.length === 0) {
    return null;
  }
  return (
    <ViewportPortal>
      <svg className="guides" width={1} height={1} aria-hidden>
        {guides.map(({ from, to, distance }, index) => {
          const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
          const isLevel = from.y === to.y;
          return (
            <g key={index}>
              <path className="guide" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} strokeWidth={1 / zoom} />
              {distance === null ? null : (
                <text
                  className="guide-distance"
                  x={isLevel ? middle.x : middle.x + 4 / zoom}
                  y={isLevel ? middle.y - 4 / zoom : middle.y}
                  textAnchor={isLevel ? 'middle' : 'start'}
                  fontSize={11 / zoom}
                  strokeWidth={3 / zoom}
                >
                  {distance}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </ViewportPortal>
  );
}
