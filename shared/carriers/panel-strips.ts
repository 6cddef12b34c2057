import type { Chart } from '../model/chart.ts';
import { chineseNumeral } from '../model/chinese-numeral.ts';
import { textSections } from '../model/sections.ts';
import type { GroupItem } from '../scene/display-list.ts';
import { accent, faint, ink } from '../scene/palette.ts';
import { breakPieces, fillLines, textWidth, type BreakPiece } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { FlowStrip } from './text-flow.ts';
import { lineAt, type TextStyle } from './text-items.ts';

/** What the panel prints where the chart says nothing. */
export const notStated = '（未填写）';

/** A content element of the chart, measured once for setting at several widths. */
export interface PanelSection {
  /** Name of its strips, e.g. `panel.content.basis`. */
  readonly element: string;
  /** Begins the keys of its parts, which are the document's own. */
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly PanelParagraph[];
}

interface PanelParagraph {
  readonly pieces: readonly BreakPiece[];
  /** How far in points the lines after the first are indented. */
  readonly hang: number;
}

/**
 * The chart's text: the content elements numbered in Chinese. An element the chart says nothing about keeps its title,
 * followed by （未填写）; only the last, other notes, is left out then.
 */
export function panelSections(chart: Chart, fonts: Fonts): PanelSection[] {
  const sections = textSections(chart).filter((section) => section.element !== 'E10' || section.paragraphs.length > 0);
  const hang = textWidth('00. ', fonts.sans, body.size);
  return sections.map((section, index) => ({
    element: `panel.${section.field}`,
    key: `${chart.id}/${section.field}`,
    title: `${chineseNumeral(index + 1)}、${section.title}`,
    paragraphs: section.paragraphs.map((paragraph) => ({
      pieces: breakPieces(paragraph, fonts.sans),
      hang: /^\d+\. /.test(paragraph) ? hang : 0,
    })),
  }));
}

/** The text as strips of `width` points; dense text saves a tenth of the height. */
export function panelStrips(sections: readonly PanelSection[], width: number, isDense: boolean, fonts: Fonts): FlowStrip[] {
  const spacing = isDense ? dense : usual;
  return sections.flatMap((section) => [
    headStrip(section, spacing, fonts),
    ...section.paragraphs.flatMap((paragraph, index) => paragraphStrips(paragraph, section, index, width, spacing, fonts)),
  ]);
}

// helpers

const heading: TextStyle = { font: 'sansBold', size: 10, colour: accent };
const headingLeading = 15;
const body: TextStyle = { font: 'sans', size: 9, colour: ink };
const missing: TextStyle = { ...body, colour: faint };

interface Spacing {
  /** From one baseline to the next, in points. */
  readonly leading: number;
  readonly paragraphGap: number;
  readonly sectionGap: number;
}

const usual: Spacing = { leading: 13.2, paragraphGap: 1.5, sectionGap: 7 };
const dense: Spacing = { leading: 12, paragraphGap: 1, sectionGap: 4 };

function headStrip({ element, title, paragraphs }: PanelSection, spacing: Spacing, fonts: Fonts): FlowStrip {
  return {
    height: headingLeading,
    gapBefore: spacing.sectionGap,
    keepsNext: paragraphs.length > 0,
    element,
    draw: (at) => {
      const line: GroupItem = { type: 'group', element, structure: { tag: 'H2' }, items: [lineAt(title, at.x, at.y, headingLeading, heading)] };
      const end = at.x + textWidth(title, fonts.sansBold, heading.size);
      return paragraphs.length > 0 ? [line] : [line, lineAt(notStated, end, at.y, headingLeading, missing)];
    },
  };
}

function paragraphStrips(
  { pieces, hang }: PanelParagraph,
  { element, key }: PanelSection,
  place: number,
  width: number,
  spacing: Spacing,
  fonts: Fonts,
): FlowStrip[] {
  const lines = fillLines(pieces, fonts.sans, body.size, (line) => (line === 0 ? width : width - hang));
  return lines.map((text, index) => ({
    height: spacing.leading,
    gapBefore: index === 0 ? spacing.paragraphGap : 0,
    // Neither the first nor the last line of a paragraph stands alone at a column's end or top.
    keepsNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    element,
    structure: { tag: 'P', key: `${key}/${place}` },
    draw: (at) => [lineAt(text, at.x + (index === 0 ? 0 : hang), at.y, spacing.leading, body)],
  }));
}
