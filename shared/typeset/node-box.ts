import type { Point, Size } from '../kernel/geometry.ts';
import { rounded } from '../kernel/units.ts';
import type { ChartNode } from '../model/node.ts';
import { printLimit } from '../model/print-limit.ts';
import type { Colour, FontRole } from './face.ts';
import { decisionFrame } from './decision-frame.ts';
import type { Fonts } from './font-metrics.ts';
import { documentWave, inputSlant, predefinedBar } from './node-outline.ts';
import { makeBlock, setBlocks, type Frame, type TextBlock } from './text-block.ts';

/** A line of text in its place: `at` is the left end of the baseline, in points from the node's upper left corner. */
export interface PlacedLine {
  readonly text: string;
  readonly at: Point;
  readonly font: FontRole;
  /** Type size in points. */
  readonly size: number;
  readonly colour: Colour;
}

/** A node's extent in points and the lines in it. Canvas, layout and every painter take both from here. */
export interface NodeBox {
  readonly size: Size;
  readonly lines: readonly PlacedLine[];
}

/** Smallest type in a chart, in points. */
export const smallestType = 9;

/** The em box of the shipped faces' ideographs reaches this part of the size above the baseline. */
export const emAbove = 0.88;

/**
 * The box of a node: name in bold, duty and limit under it, all wholly inside the drawn outline and in its middle. A kind
 * has one width; the height follows the text, and only a very long text makes the box wider as well. A size given by hand
 * is the least the box may be; a connector stays round.
 */
export function nodeBox(node: ChartNode, fonts: Fonts): NodeBox {
  const frame = frameOf(node.kind, blocksOf(node, fonts), node.size ?? { width: 0, height: 0 });
  return { size: frame.size, lines: placedLines(frame) };
}

// helpers

const ink: Colour = '#1a1a1a';
const limitInk: Colour = '#1f3a5f';
/** Width in points past which a text that still does not fit only makes the box higher. */
const widest = 1500;

function blocksOf(node: ChartNode, fonts: Fonts): TextBlock[] {
  const limit = node.limit === null ? '' : `时限：${printLimit(node.limit)}`;
  const under = { role: 'sans', size: smallestType, leading: 11.5, gapBefore: 2.5 } as const;
  return [
    makeBlock(node.text, fonts, { role: 'sansBold', size: 10, leading: 13, gapBefore: 0, colour: ink, balanced: true }),
    makeBlock(node.duty, fonts, { ...under, colour: ink, balanced: true }),
    makeBlock(limit, fonts, { ...under, colour: limitInk, balanced: true }),
  ].filter((block) => block.area > 0);
}

function frameOf(kind: ChartNode['kind'], blocks: readonly TextBlock[], least: Size): Frame {
  switch (kind) {
    case 'decision':
      return decisionFrame(blocks, least);
    case 'connector':
      return circleFrame(blocks, Math.max(least.width, least.height));
    case 'terminator':
      return terminatorFrame(blocks, least);
    case 'document':
      return uprightFrame(blocks, { width: 108, height: 42, tallest: 240, side: 6, ends: 5, foot: documentWave }, least);
    case 'input':
      return uprightFrame(blocks, { width: 118, height: 34, tallest: 240, side: inputSlant + 2, ends: 5, foot: 0 }, least);
    case 'predefined':
      return uprightFrame(blocks, { width: 118, height: 34, tallest: 240, side: predefinedBar + 4, ends: 5, foot: 0 }, least);
    default:
      return uprightFrame(blocks, { width: 108, height: 34, tallest: 240, side: 6, ends: 5, foot: 0 }, least);
  }
}

/** An outline with about the same room at every height, in points. */
interface Upright {
  readonly width: number;
  /** Least height. */
  readonly height: number;
  /** Height up to which the usual width is kept. */
  readonly tallest: number;
  /** What is kept free left and right, above and below, and under that. */
  readonly side: number;
  readonly ends: number;
  readonly foot: number;
}

function uprightFrame(blocks: readonly TextBlock[], shape: Upright, least: Size): Frame {
  const around = 2 * shape.ends + shape.foot;
  const area = blocks.reduce((sum, block) => sum + block.area, 0);
  for (let width = Math.max(shape.width, least.width); ; width = Math.ceil(width * 1.15)) {
    const tallest = Math.max(shape.tallest, width * 0.9, least.height);
    const room = width - 2 * shape.side;
    // No need to break lines at a width whose area is too small for the text whatever the breaks.
    if (area <= room * tallest || width > widest) {
      const set = setBlocks(blocks, () => room);
      if (set.height + around <= tallest || width > widest) {
        const height = Math.max(shape.height, Math.ceil(set.height + around), least.height);
        return { size: { width, height }, top: (height - shape.foot - set.height) / 2, set };
      }
    }
  }
}

/** Round ends take more room from several lines than from one. */
function terminatorFrame(blocks: readonly TextBlock[], least: Size): Frame {
  const shape = { width: 100, height: 28, tallest: 120, ends: 6, foot: 0 };
  const frame = uprightFrame(blocks, { ...shape, side: 5 }, least);
  return frame.set.lines.length <= 1 ? frame : uprightFrame(blocks, { ...shape, side: 11 }, least);
}

/** The smallest circle with the text in the rectangle inscribed in it. */
function circleFrame(blocks: readonly TextBlock[], least: number): Frame {
  const area = blocks.reduce((sum, block) => sum + block.area, 0);
  for (let diameter = Math.max(28, least); ; diameter = Math.ceil(diameter * 1.12)) {
    const reach = diameter - 4;
    if (area <= reach * reach) {
      const flat = blocks.length === 1 ? (blocks[0]?.leading ?? 0) : reach * Math.SQRT1_2;
      const room = Math.sqrt(reach * reach - flat * flat);
      const one = setBlocks(blocks, () => room);
      const set = one.height <= flat ? one : setBlocks(blocks, () => reach * Math.SQRT1_2);
      if (set.height <= (set === one ? flat : reach * Math.SQRT1_2)) {
        return { size: { width: diameter, height: diameter }, top: (diameter - set.height) / 2, set };
      }
    }
  }
}

function placedLines({ size, top, set }: Frame): PlacedLine[] {
  return set.lines.map(({ block, text, y, width }) => ({
    text,
    at: {
      x: rounded((size.width - width) / 2),
      y: rounded(top + y + (block.leading - block.size) / 2 + emAbove * block.size),
    },
    font: block.role,
    size: block.size,
    colour: block.colour,
  }));
}
