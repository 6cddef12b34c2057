import type { FrameItem } from './display-list.ts';

/** The mapping of a frame's own coordinates onto its surroundings: x' = a·x + c·y + e, y' = b·x + d·y + f, y downwards. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export function frameMatrix({ window: { x, y, width, height }, at, scale, turn }: FrameItem): Matrix {
  switch (turn) {
    case 0:
      return { a: scale, b: 0, c: 0, d: scale, e: at.x - x * scale, f: at.y - y * scale };
    case 90:
      return { a: 0, b: scale, c: -scale, d: 0, e: at.x + (y + height) * scale, f: at.y - x * scale };
    case 180:
      return { a: -scale, b: 0, c: 0, d: -scale, e: at.x + (x + width) * scale, f: at.y + (y + height) * scale };
    case 270:
      return { a: 0, b: -scale, c: scale, d: 0, e: at.x - y * scale, f: at.y + (x + width) * scale };
  }
}
