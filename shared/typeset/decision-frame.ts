import type { Size } from '../kernel/geometry.ts';
import { setBlocks, type Frame, type SetText, type TextBlock } from './text-block.ts';

/**
 * The smallest usual diamond that holds the text: 124 points wide, higher as the text needs, wider only for a long text.
 * Lines follow the diamond's sides, but none is set where the room is under half the width of the middle.
 * `least` is the smallest it may be, in points.
 */
export function decisionFrame(blocks: readonly TextBlock[], least: Size): Frame {
  const area = blocks.reduce((sum, block) => sum + block.area, 0);
  if (area > longestShaped) {
    return inscribedFrame(blocks, area, least);
  }
  for (let width = Math.max(usualWidth, least.width); ; width += 16) {
    const shortest = Math.max(leastHeight, least.height);
    const tallest = Math.max(width - 8, shortest);
    for (let height = shortest; height <= tallest; height += 4) {
      const frame = area > (width * height) / 2 ? null : shapedFrame(blocks, width, height);
      if (frame !== null) {
        return frame;
      }
    }
  }
}

// helpers

const usualWidth = 124;
const leastHeight = 52;
/** Width in points past which only the height grows. */
const widest = 2500;
/** Clear space in points between text and line. */
const padding = 3;
/** Square points of text (about 70 characters) above which lines are set in the rectangle inscribed in the diamond. */
const longestShaped = 9000;

function shapedFrame(blocks: readonly TextBlock[], width: number, height: number): Frame | null {
  const least = blocks.reduce((sum, block, index) => sum + block.leading + (index === 0 ? 0 : block.gapBefore), 0);
  const step = blocks[0]?.leading ?? 1;
  for (let assumed = least; assumed <= height * 0.6; assumed += step) {
    const top = (height - assumed) / 2;
    const set = setBlocks(blocks, (block, y) => roomAt(block, top + y, width, height));
    const shorter = set.height < assumed - 1e-6 ? (height - set.height) / 2 : top;
    if (set.height <= assumed + 1e-6 && fits(set, shorter, width, height)) {
      return { size: { width, height }, top: shorter, set };
    }
  }
  return blocks.length === 0 ? { size: { width, height }, top: height / 2, set: { lines: [], height: 0 } } : null;
}

function fits(set: SetText, top: number, width: number, height: number): boolean {
  return set.lines.every((line) => line.width <= roomAt(line.block, top + line.y, width, height) + 1e-6);
}

/** Width between the sides where they are nearest to the line's em box; none where a line would look lost. */
function roomAt(block: TextBlock, y: number, width: number, height: number): number {
  const slack = (block.leading - block.size) / 2;
  const fromMiddle = Math.max(Math.abs(y + slack - height / 2), Math.abs(y + slack + block.size - height / 2));
  const room = width * (1 - (2 * fromMiddle) / height) - 2 * padding;
  return room < width * 0.4 ? 0 : room;
}

function inscribedFrame(blocks: readonly TextBlock[], area: number, least: Size): Frame {
  for (let width = Math.max(usualWidth, least.width); ; width = Math.ceil(width * 1.15)) {
    const room = width / 2 - 2 * padding;
    if (area <= room * (width / 2) || width > widest) {
      const set = setBlocks(blocks, () => room);
      const height = Math.max(Math.ceil(2 * set.height + 2 * padding), least.height);
      if (height <= Math.max(width, least.height) || width > widest) {
        return { size: { width, height }, top: (height - set.height) / 2, set };
      }
    }
  }
}
