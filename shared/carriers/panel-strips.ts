import type { Chart } from '../model/chart.ts';
import { chineseNumeral } from '../model/chinese-numeral.ts';
import { textSections, type TextSection } from '../model/sections.ts';
import { accent, faint, ink } from '../scene/palette.ts';
import { breakPieces, fillLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { FlowStrip } from './text-flow.ts';
import { lineAt, type TextStyle } from './text-items.ts';

/** What the panel prints where the chart says nothing. */
export const notStated = '（未填写）';

/**
 * The chart's text as strips of `width` points: the content elements numbered in Chinese, each with its paragraphs. An
 * element the chart says nothing about keeps its title, followed by （未填写）; only the last, other notes, is left out then. Dense text saves a tenth of the height.
 */
export function panelStrips(chart: Chart, width: number, isDense: boolean, fonts: Fonts): FlowStrip[] {
  const sections = textSections(chart).filter((section) => section.element !== 'E10' || section.paragraphs.length > 0);
  return sections.flatMap((section, index) => sectionStrips(section, index + 1, width, isDense ? dense : usual, fonts));
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

function sectionStrips(section: TextSection, number: number, width: number, spacing: Spacing, fonts: Fonts): FlowStrip[] {
  const element = `panel.${section.field}`;
  const title = `${chineseNumeral(number)}、${section.title}`;
  const head: FlowStrip = {
    height: headingLeading,
    gapBefore: spacing.sectionGap,
    keepsNext: section.paragraphs.length > 0,
    element,
    draw: (at) => {
      const line = lineAt(title, at.x, at.y, headingLeading, heading);
      const end = at.x + textWidth(title, fonts.sansBold, heading.size);
      return section.paragraphs.length > 0 ? [line] : [line, lineAt(notStated, end, at.y, headingLeading, missing)];
    },
  };
  return [head, ...section.paragraphs.flatMap((paragraph) => paragraphStrips(paragraph, element, width, spacing, fonts))];
}

/** A paragraph's lines; a numbered one hangs by its number. */
function paragraphStrips(paragraph: string, element: string, width: number, spacing: Spacing, fonts: Fonts): FlowStrip[] {
  const number = /^\d+\. /.exec(paragraph)?.[0] ?? '';
  const hang = number === '' ? 0 : textWidth('00. ', fonts.sans, body.size);
  const lines = fillLines(breakPieces(paragraph, fonts.sans), fonts.sans, body.size, (line) => (line === 0 ? width : width - hang));
  return lines.map((text, index) => ({
    height: spacing.leading,
    gapBefore: index === 0 ? spacing.paragraphGap : 0,
    // Neither the first nor the last line of a paragraph stands alone at a column's end or top.
    keepsNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    element,
    draw: (at) => [lineAt(text, at.x + (index === 0 ? 0 : hang), at.y, spacing.leading, body)],
  }));
}
