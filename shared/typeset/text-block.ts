import type { Size } from '../kernel/geometry.ts';
import type { Colour, FontRole } from './face.ts';
import { breakPieces, fillLines, textWidth, type BreakPiece } from './break-lines.ts';
import type { FontMetrics, Fonts } from './font-metrics.ts';

/** How a block of text is set; lengths in points. */
export interface BlockStyle {
  readonly role: FontRole;
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly leading: number;
  /** Free space before the block where another stands above. */
  readonly gapBefore: number;
  readonly colour: Colour;
  /** Whether its lines are made about equally long. */
  readonly balanced: boolean;
}

/** A text measured and ready to be set at any width. */
export interface TextBlock extends BlockStyle {
  readonly font: FontMetrics;
  readonly pieces: readonly BreakPiece[];
  /** Square points its lines cover at least; 0 for an empty text. */
  readonly area: number;
}

/** A line of a set text: `y` is the top of its line box from the top of the first. */
export interface SetLine {
  readonly block: TextBlock;
  readonly text: string;
  readonly y: number;
  readonly width: number;
}

export interface SetText {
  readonly lines: readonly SetLine[];
  readonly height: number;
}

/** Text set in a box of this size, its first line beginning `top` points under the box's upper border. */
export interface Frame {
  readonly size: Size;
  readonly top: number;
  readonly set: SetText;
}

export function makeBlock(text: string, fonts: Fonts, style: BlockStyle): TextBlock {
  const font = fonts[style.role];
  const pieces = breakPieces(text, font);
  const units = pieces.reduce((sum, piece) => sum + piece.visibleUnits, 0);
  return { ...style, font, pieces, area: ((units * style.size) / font.unitsPerEm) * style.leading };
}

/** Sets the blocks under one another; `room(block, y)` is the width for a line whose box begins at `y`. */
export function setBlocks(blocks: readonly TextBlock[], room: (block: TextBlock, y: number) => number): SetText {
  const lines: SetLine[] = [];
  let height = 0;
  for (const [index, block] of blocks.entries()) {
    const start = height + (index === 0 ? 0 : block.gapBefore);
    const roomAt = (line: number): number => room(block, start + line * block.leading);
    const greedy = fillLines(block.pieces, block.font, block.size, roomAt);
    const texts = block.balanced && greedy.length > 1 && greedy.length <= 6 ? balance(block, greedy, roomAt) : greedy;
    for (const [line, text] of texts.entries()) {
      lines.push({ block, text, y: start + line * block.leading, width: textWidth(text, block.font, block.size) });
    }
    height = start + texts.length * block.leading;
  }
  return { lines, height };
}

// helpers

/** The same number of lines with the longest as short as may be: a name in two halves reads better than one with a widow. */
function balance(block: TextBlock, greedy: string[], roomAt: (line: number) => number): string[] {
  let best = greedy;
  let narrow = 0;
  let wide = Math.max(...greedy.map((line) => textWidth(line, block.font, block.size)));
  while (wide - narrow > block.size / 2) {
    const limit = (narrow + wide) / 2;
    const tried = fillLines(block.pieces, block.font, block.size, (line) => Math.min(limit, roomAt(line)));
    const longest = Math.max(...tried.map((line) => textWidth(line, block.font, block.size)));
    if (tried.length <= greedy.length && longest <= limit + 1e-6) {
      best = tried;
      wide = limit;
    } else {
      narrow = limit;
    }
  }
  return best;
}
