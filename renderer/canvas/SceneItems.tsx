import { memo } from 'react';
import type { PathItem, PathSegment, SceneItem } from '../../shared/scene/display-list.ts';

/** Items of the display list as SVG, in the same points: the canvas shows what the paper will show. */
export const SceneItems = memo(function SceneItems({ items }: { readonly items: readonly SceneItem[] }) {
  return items.map((item, index) => <Item key={index} item={item} />);
});

// helpers

function Item({ item }: { readonly item: SceneItem }) {
  switch (item.type) {
    case 'group':
      return (
        <g>
          <SceneItems items={item.items} />
        </g>
      );
    case 'path':
      return <Path item={item} />;
    case 'text':
      return (
        <text
          className="chart-text"
          x={item.at.x}
          y={item.at.y}
          fontFamily={`Mingquan ${item.font}`}
          fontSize={item.size}
          fill={item.colour}
        >
          {item.text}
        </text>
      );
    // A chart's own drawing holds neither.
    case 'seal':
    case 'frame':
      return null;
  }
}

function Path({ item }: { readonly item: PathItem }) {
  return (
    <path
      d={item.segments.map(segmentData).join('')}
      fill={item.fill ?? 'none'}
      stroke={item.stroke ?? 'none'}
      strokeWidth={item.lineWidth}
      strokeDasharray={item.dash?.join(' ')}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

function segmentData(segment: PathSegment): string {
  switch (segment.to) {
    case 'move':
      return `M${segment.point.x} ${segment.point.y}`;
    case 'line':
      return `L${segment.point.x} ${segment.point.y}`;
    case 'curve':
      return `C${segment.first.x} ${segment.first.y} ${segment.second.x} ${segment.second.y} ${segment.point.x} ${segment.point.y}`;
    case 'close':
      return 'Z';
  }
}
