import type { Point, Rectangle } from '../kernel/geometry.ts';
import type { NodeKind } from '../model/node.ts';
import type { NodeBox } from '../typeset/node-box.ts';
import { cornerRadius, documentWave, inputSlant, predefinedBar, waveControl } from '../typeset/node-outline.ts';
import type { PathItem, PathSegment, SceneItem } from './display-list.ts';
import { ink, terminatorFill, white } from './palette.ts';
import { pathItem, polygon, polyline, rectanglePath, roundedPath } from './paths.ts';

/** A node's symbol of GB/T 1526-1989 with its text, its upper left corner at `at` (points). */
export function nodeItems(kind: NodeKind, box: NodeBox, at: Point): SceneItem[] {
  const rectangle = { ...at, ...box.size };
  const { size } = box;
  const ends = kind === 'terminator';
  const outline = pathItem(outlineOf(kind, rectangle), {
    fill: ends ? terminatorFill : white,
    stroke: ink,
    lineWidth: ends ? 1.2 : 0.9,
  });
  const bars = kind === 'predefined' ? [predefinedBar, size.width - predefinedBar].map((x) => bar(rectangle, x)) : [];
  const texts = box.lines.map(
    (line): SceneItem => ({ ...line, type: 'text', at: { x: at.x + line.at.x, y: at.y + line.at.y } }),
  );
  return [outline, ...bars, ...texts];
}

// helpers

function outlineOf(kind: NodeKind, rectangle: Rectangle): PathSegment[] {
  const { x, y, width, height } = rectangle;
  switch (kind) {
    case 'terminator':
    case 'connector':
      return roundedPath(rectangle, cornerRadius(kind, rectangle));
    case 'decision':
      return polygon([
        { x: x + width / 2, y },
        { x: x + width, y: y + height / 2 },
        { x: x + width / 2, y: y + height },
        { x, y: y + height / 2 },
      ]);
    case 'input':
      return polygon([
        { x: x + inputSlant, y },
        { x: x + width, y },
        { x: x + width - inputSlant, y: y + height },
        { x, y: y + height },
      ]);
    case 'document': {
      const foot = y + height - documentWave / 2;
      return [
        ...polyline([{ x, y }, { x: x + width, y }, { x: x + width, y: foot }]),
        {
          to: 'curve',
          first: { x: x + (width * 2) / 3, y: foot - waveControl },
          second: { x: x + width / 3, y: foot + waveControl },
          point: { x, y: foot },
        },
        { to: 'close' },
      ];
    }
    default:
      return rectanglePath(rectangle);
  }
}

function bar({ x, y, height }: Rectangle, offset: number): PathItem {
  return pathItem(polyline([{ x: x + offset, y }, { x: x + offset, y: y + height }]), { stroke: ink, lineWidth: 0.7 });
}
