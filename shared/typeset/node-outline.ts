import type { Size } from '../kernel/geometry.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Side } from '../model/edge.ts';
import type { NodeKind } from '../model/node.ts';

/** How far, in points, a parallelogram 数据 leans. */
export const inputSlant = 12;
/** Distance in points of the inner bars of a predefined process 既定处理 from its sides. */
export const predefinedBar = 6;
/** Height in points of the wave at the foot of a document 文书, from crest to trough. */
export const documentWave = 8;
/** Largest corner radius in points of a terminator 起止. */
const terminatorRadius = 24;

/** Corner radius in points of the kinds with round ends; 0 for the others. */
export function cornerRadius(kind: NodeKind, size: Size): number {
  switch (kind) {
    case 'terminator':
      return Math.min(size.height / 2, size.width / 2, terminatorRadius);
    case 'connector':
      return Math.min(size.width, size.height) / 2;
    default:
      return 0;
  }
}

/**
 * Distance in points from a side of the node's rectangle to its drawn outline, at `offset` points along that side
 * (from the left for north and south, from the top for east and west).
 */
export function outlineInset(kind: NodeKind, size: Size, side: Side, offset: number): number {
  const level = side === 'north' || side === 'south';
  const along = level ? size.width : size.height;
  const across = level ? size.height : size.width;
  switch (kind) {
    case 'decision':
      return (across / 2) * Math.abs(1 - (2 * offset) / along);
    case 'terminator':
    case 'connector':
      return roundInset(cornerRadius(kind, size), Math.min(offset, along - offset));
    case 'input':
      return slantInset(size, side, offset);
    case 'document':
      return side === 'south' ? documentWave / 2 - waveOffset(offset / along) : 0;
    case 'step':
    case 'predefined':
      return 0;
    default:
      return assertNever(kind);
  }
}

/** Half the width in points free for text about the node's middle, everywhere between `top` and `bottom`. */
export function halfRoom(kind: NodeKind, size: Size, top: number, bottom: number): number {
  const inset = Math.max(
    outlineInset(kind, size, 'west', top),
    outlineInset(kind, size, 'west', bottom),
    outlineInset(kind, size, 'east', top),
    outlineInset(kind, size, 'east', bottom),
  );
  return size.width / 2 - inset - (kind === 'predefined' ? predefinedBar : 0);
}

// helpers

function roundInset(radius: number, offset: number): number {
  const distance = radius - offset;
  return distance <= 0 ? 0 : radius - Math.sqrt(Math.max(0, radius * radius - distance * distance));
}

function slantInset(size: Size, side: Side, offset: number): number {
  switch (side) {
    case 'west':
      return inputSlant * (1 - offset / size.height);
    case 'east':
      return inputSlant * (offset / size.height);
    case 'north':
      return offset >= inputSlant ? 0 : size.height * (1 - offset / inputSlant);
    case 'south':
      return size.width - offset >= inputSlant ? 0 : size.height * (1 - (size.width - offset) / inputSlant);
    default:
      return assertNever(side);
  }
}

/** Depth of the wave under its middle line at a fraction of the width: the cubic that document shapes are drawn with. */
function waveOffset(fraction: number): number {
  const t = 1 - fraction;
  return 3 * waveControl * t * (1 - t) * (2 * t - 1);
}

/** Distance of the wave's control points from its middle line that makes it `documentWave` high. */
export const waveControl = (documentWave / 2) * (2 * Math.sqrt(3));
