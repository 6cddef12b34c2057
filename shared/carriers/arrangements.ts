import type { Rectangle, Size } from '../kernel/geometry.ts';
import { paperOf, printArea, type Paper, type PaperName } from './paper.ts';

/** How chart and text share the first page. Lengths in points. */
export interface Arrangement {
  readonly paper: Paper;
  /** How much the chart is scaled by. */
  readonly scale: number;
  /** Columns of a full page; all are equally wide. */
  readonly columns: number;
  /** Whether the text is set with less space between its lines. */
  readonly isDense: boolean;
  /** How many of them stand beside the chart; 0 = the text stands below it. */
  readonly beside: number;
}

/** Space between columns, and between chart and text. */
export const gutter = 20;

/** Largest scale: a small chart is set a little larger, never as large as the sheet would allow. */
const largestScale = 1.15;

/** The chart's arrangements on the paper, `heading` points being taken by the title; a chart that does not fit gets a small scale. */
export function arrangementsOn(name: PaperName, chart: Size, headingHeight: (paper: Paper) => number): Arrangement[] {
  return (['portrait', 'landscape'] as const).flatMap((orientation) => {
    const paper = paperOf(name, orientation);
    const area = printArea(paper);
    const height = area.height - headingHeight(paper);
    const usual = [...below(paper, chart, area, height), ...besides(paper, chart, area, height)];
    return [...usual, ...usual.map((each) => ({ ...each, isDense: true }))];
  });
}

/** Full-height columns of the area, from the left. */
export function columnsOf(area: Rectangle, count: number): Rectangle[] {
  const width = (area.width - (count - 1) * gutter) / count;
  return Array.from({ length: count }, (_, index) => ({ ...area, x: area.x + index * (width + gutter), width }));
}

// helpers

function below(paper: Paper, chart: Size, area: Rectangle, height: number): Arrangement[] {
  const fitting = Math.min(area.width / chart.width, height / chart.height);
  const largest = Math.min(largestScale, fitting);
  const columns = Math.max(2, Math.round(area.width / 262));
  const scales = [largest, ...[1.08, 1].filter((scale) => scale < largest - 0.02)];
  return scales.map((scale) => ({ paper, scale, columns, beside: 0, isDense: false }));
}

function besides(paper: Paper, chart: Size, area: Rectangle, height: number): Arrangement[] {
  return [3, 4, 5, 6].flatMap((columns) => {
    const width = (area.width - (columns - 1) * gutter) / columns;
    if (width < 165 || width > 380) {
      return [];
    }
    return Array.from({ length: columns - 1 }, (_, index) => index + 1).map((beside): Arrangement => {
      const room = (columns - beside) * (width + gutter) - gutter;
      return { paper, scale: Math.min(largestScale, room / chart.width, height / chart.height), columns, beside, isDense: false };
    });
  });
}
