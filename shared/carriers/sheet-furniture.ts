import type { Rectangle } from '../kernel/geometry.ts';
import { millimetres } from '../kernel/units.ts';
import type { Chart } from '../model/chart.ts';
import { powerKindTerms } from '../model/terms.ts';
import type { GroupItem, SceneItem } from '../scene/display-list.ts';
import { accent, faint, hairline, ink } from '../scene/palette.ts';
import { pathItem, polyline } from '../scene/paths.ts';
import { breakLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { pageCode, pageIdentityText, type PageIdentity } from './page-identity.ts';
import { printArea, type Paper } from './paper.ts';
import { qrCode } from './qr-code.ts';
import { lineAt, lineCentred, type TextStyle } from './text-items.ts';

/** A drawn strip across the sheet and where it ends, in points. */
export interface SheetStrip {
  readonly group: GroupItem;
  readonly foot: number;
}

/** Title over a line, under it the power's kind, code and implementing body. */
export function sheetHeader(chart: Chart, area: Rectangle, paper: Paper, fonts: Fonts): SheetStrip {
  const title = titleLines(chart.title, area.width - 20, paper, fonts);
  const leading = title.size * 1.35;
  const style: TextStyle = { font: 'sansBold', size: title.size, colour: ink };
  const words = title.lines.map((text, index) => lineCentred(text, area.x + area.width / 2, area.y + index * leading, leading, style, fonts));
  const heading: GroupItem = { type: 'group', element: 'header.title', structure: { tag: 'H1', key: `${chart.id}/title` }, items: words };
  let y = area.y + title.lines.length * leading + 5;
  const rules = [rule(area, y, 1.1, accent), rule(area, y + 2.2, 0.4, accent)];
  y += 5.2;
  const facts: SceneItem[] = [];
  for (const row of factRows(chart, area.width, fonts)) {
    const width = row.reduce((sum, text) => sum + factWidth(text, fonts), 0) + (row.length - 1) * factGap;
    let x = area.x + (area.width - width) / 2;
    for (const text of row) {
      facts.push({ type: 'group', element: 'header.fact', structure: { tag: 'P' }, items: [lineAt(text, x, y, factLeading, fact)] });
      x += factWidth(text, fonts) + factGap;
    }
    y += factLeading;
  }
  return { group: { type: 'group', element: 'header', items: [heading, ...rules, ...facts] }, foot: y + 7 };
}

/** The running head of the second page on. */
export function runningHeader(chart: Chart, area: Rectangle, fonts: Fonts): SheetStrip {
  const style: TextStyle = { font: 'sansBold', size: 9, colour: accent };
  const lines = breakLines(`${chart.title}（续）`, fonts.sansBold, style.size, area.width);
  const foot = area.y + lines.length * factLeading + 3;
  const items = lines.map((text, index) => lineAt(text, area.x, area.y + index * factLeading, factLeading, style));
  const group: GroupItem = { type: 'group', element: 'header', structure: artifact, items: [...items, rule(area, foot, 0.6, accent)] };
  return { group, foot: foot + 9 };
}

/**
 * Under the printed area: the page's code at the left, its number in the middle, 第1页 共2页, and at the right a QR code of
 * the page's identity, 15 mm with its quiet zone.
 */
export function sheetFooter(identity: PageIdentity, paper: Paper, fonts: Fonts): GroupItem {
  const { page, pages } = identity;
  const area = printArea(paper);
  const top = paper.height - millimetres(11);
  const number = lineCentred(`第${page}页 共${pages}页`, paper.width / 2, top, factLeading, { ...fact, colour: faint }, fonts);
  const lines = pageCode(identity).flatMap((part) => breakLines(part, fonts.sans, code.size, area.width / 2 - millimetres(18)));
  const first = top + factLeading / 2 - (lines.length * codeLeading) / 2;
  const codes = lines.map((text, index) => lineAt(text, area.x, first + index * codeLeading, codeLeading, code));
  const size = millimetres(15);
  const corner = { x: area.x + area.width - size + millimetres(1.2), y: paper.height - millimetres(17.5) };
  return { type: 'group', element: 'footer', structure: artifact, items: [...codes, number, qrCode(pageIdentityText(identity), corner, size, 'plain')] };
}

/** Hairlines between columns. */
export function columnRules(columns: readonly Rectangle[], foot: number): SceneItem[] {
  return columns.slice(1).map((column, index) => {
    const before = columns[index] ?? column;
    const x = (before.x + before.width + column.x) / 2;
    return pathItem(polyline([{ x, y: column.y }, { x, y: foot }]), { stroke: hairline, lineWidth: 0.4 });
  });
}

// helpers

const artifact = { tag: 'artifact' } as const;
const fact: TextStyle = { font: 'sans', size: 9, colour: ink };
const factLeading = 14;
const factGap = 22;
const code: TextStyle = { font: 'sans', size: 9, colour: faint };
const codeLeading = 11;

function rule(area: Rectangle, y: number, lineWidth: number, stroke: typeof accent): SceneItem {
  return pathItem(polyline([{ x: area.x, y }, { x: area.x + area.width, y }]), { stroke, lineWidth });
}

/** The largest of the title sizes at which the title needs at most two lines; the smallest where none does. */
function titleLines(title: string, width: number, paper: Paper, fonts: Fonts): { size: number; lines: string[] } {
  const sizes = paper.name === 'A4' ? [18, 15, 12] : [22, 18, 14];
  for (const size of sizes) {
    const lines = breakLines(title, fonts.sansBold, size, width);
    if (lines.length <= 2 || size === sizes.at(-1)) {
      return { size, lines: evenLines(title, size, width, lines.length, fonts) };
    }
  }
  return { size: 12, lines: [] };
}

/** The same number of lines, about equally long. */
function evenLines(title: string, size: number, width: number, count: number, fonts: Fonts): string[] {
  const even = textWidth(title, fonts.sansBold, size) / Math.max(1, count);
  for (let tried = even; tried < width; tried += size) {
    const lines = breakLines(title, fonts.sansBold, size, tried);
    if (lines.length <= count) {
      return lines;
    }
  }
  return breakLines(title, fonts.sansBold, size, width);
}

/** The power's facts that are stated, as many to a row as fit; one wider than a row is broken. */
function factRows(chart: Chart, width: number, fonts: Fonts): string[][] {
  const { power } = chart;
  const facts = [
    `职权类型：${powerKindTerms[power.kind].zh}`,
    ...labelled('职权编码', power.code),
    ...(power.name === chart.title ? [] : labelled('职权名称', power.name)),
    ...labelled('实施主体', power.implementingBody),
  ].flatMap((text) => breakLines(text, fonts.sans, fact.size, width));
  const rows: string[][] = [];
  let used = Infinity;
  for (const text of facts) {
    const needed = factWidth(text, fonts);
    const row = rows.at(-1);
    if (row === undefined || used + factGap + needed > width) {
      rows.push([text]);
      used = needed;
    } else {
      row.push(text);
      used += factGap + needed;
    }
  }
  return rows;
}

function labelled(label: string, text: string): string[] {
  return text.trim() === '' ? [] : [`${label}：${text}`];
}

function factWidth(text: string, fonts: Fonts): number {
  return textWidth(text, fonts.sans, fact.size);
}
