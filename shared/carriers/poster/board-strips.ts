import { accent, ink } from '../../scene/palette.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import { breakPieces, fillLines, textWidth, type BreakPiece } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import type { FlowStrip } from '../text-flow.ts';
import { lineAt, type TextStyle } from '../text-items.ts';
import type { PublicSection } from './public-facts.ts';

/** A section measured once for setting at many sizes and widths. */
export interface MeasuredSection extends PublicSection {
  readonly pieces: readonly (readonly BreakPiece[])[];
}

export function measureSections(sections: readonly PublicSection[], fonts: Fonts): MeasuredSection[] {
  return sections.map((section) => ({ ...section, pieces: section.paragraphs.map((text) => breakPieces(text, fonts.sans)) }));
}

/**
 * Sections as strips of a column `width` points wide, set at `size` points: a heading a quarter larger behind a bar, then the
 * paragraphs, their labels 法定时限： in bold.
 */
export function boardStrips(sections: readonly MeasuredSection[], size: number, width: number, fonts: Fonts): FlowStrip[] {
  return sections.flatMap((section) => [
    headingStrip(section.title, section.element, size, width, fonts),
    ...section.pieces.flatMap((pieces, index) => paragraphStrips(pieces, section.paragraphs[index] ?? '', section.element, size, width, fonts)),
  ]);
}

/** A heading line of a column. */
export function headingStrip(title: string, element: string, size: number, width: number, fonts: Fonts): FlowStrip {
  const headingSize = size * headingScale;
  const height = headingSize * 1.5;
  const bar = headingSize * 0.24;
  const style: TextStyle = { font: 'sansBold', size: Math.min(headingSize, fitting(title, headingSize, width - bar * 3, fonts)), colour: accent };
  return {
    height,
    gapBefore: size * 0.95,
    keepsNext: true,
    element,
    draw: (at) => [
      pathItem(rectanglePath({ x: at.x, y: at.y + height * 0.17, width: bar, height: height * 0.66 }), { fill: accent }),
      lineAt(title, at.x + bar * 2.6, at.y, height, style),
    ],
  };
}

// helpers

const headingScale = 1.25;
const leading = 1.5;

function fitting(text: string, size: number, width: number, fonts: Fonts): number {
  return Math.min(size, (size * width) / Math.max(1, textWidth(text, fonts.sansBold, size)));
}

function paragraphStrips(pieces: readonly BreakPiece[], text: string, element: string, size: number, width: number, fonts: Fonts): FlowStrip[] {
  const lines = fillLines(pieces, fonts.sans, size, () => width);
  const label = /^[\p{Script=Han}]{2,8}：/u.exec(text)?.[0] ?? '';
  return lines.map((line, index) => ({
    height: size * leading,
    gapBefore: index === 0 ? size * 0.15 : 0,
    // Neither the first nor the last line of a paragraph stands alone at a column's end or top.
    keepsNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    element,
    draw: (at) => labelledLine(line, index === 0 && line.startsWith(label) ? label : '', at.x, at.y, size, fonts),
  }));
}

/** The label in bold where it begins the line: Han characters are as wide in bold as they were measured. */
function labelledLine(line: string, label: string, x: number, top: number, size: number, fonts: Fonts): ReturnType<FlowStrip['draw']> {
  const plain: TextStyle = { font: 'sans', size, colour: ink };
  const rest = line.slice(label.length);
  const begin = x + textWidth(label, fonts.sans, size);
  return [
    ...(label === '' ? [] : [lineAt(label, x, top, size * leading, { ...plain, font: 'sansBold' })]),
    ...(rest === '' ? [] : [lineAt(rest, begin, top, size * leading, plain)]),
  ];
}
