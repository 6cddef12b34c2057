import { millimetres } from '../../kernel/units.ts';
import type { Department } from '../../model/department.ts';
import type { PowerKind } from '../../model/power.ts';
import { powerKindTerms } from '../../model/terms.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { accent, faint, headerFill, ink, white } from '../../scene/palette.ts';
import { pathItem, polyline, rectanglePath } from '../../scene/paths.ts';
import { breakLines } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { fitted } from '../fit-lines.ts';
import { lineAt, lineCentred, type TextStyle } from '../text-items.ts';
import { bodyArea, type HandbookFormat } from './handbook-page.ts';

export const handbookName = '行政执法信息手册';

/** The cover: unit and title on a dark field, month of making at the foot. */
export function coverPage(department: Department, madeOn: string, format: HandbookFormat, fonts: Fonts): SceneItem[] {
  const { width, height } = format.size;
  const edge = width * 0.085;
  const field = { x: edge, y: edge, width: width - 2 * edge, height: height * 0.56 };
  const middle = width / 2;
  const unit = fitted(department.name, field.width - 60, scaled([22, 18, 15, 12], format), fonts);
  const unitStyle: TextStyle = { font: 'sans', size: unit.size, colour: white };
  const title = fitted(handbookName, field.width - 40, scaled([44, 38, 32], format), fonts);
  const titleStyle: TextStyle = { font: 'sansBold', size: title.size, colour: white };
  const subtitle: TextStyle = { font: 'sans', size: scaled([14], format)[0] ?? 10, colour: white };
  const under: TextStyle = { font: 'sans', size: scaled([14], format)[0] ?? 10, colour: ink };
  const unitTop = field.y + field.height * 0.2;
  const titleTop = field.y + field.height * 0.46;
  const line = titleTop + title.lines.length * title.size * 1.35 + 14;
  return [
    pathItem(rectanglePath(field), { fill: accent }),
    ...unit.lines.map((text, index) => lineCentred(text, middle, unitTop + index * unit.size * 1.5, unit.size * 1.5, unitStyle, fonts)),
    ...title.lines.map((text, index) => lineCentred(text, middle, titleTop + index * title.size * 1.35, title.size * 1.35, titleStyle, fonts)),
    pathItem(polyline([{ x: middle - width * 0.07, y: line }, { x: middle + width * 0.07, y: line }]), { stroke: white, lineWidth: 1.2 }),
    lineCentred('职权运行流程图　办理时限　权利与投诉', middle, line + 14, subtitle.size * 1.5, subtitle, fonts),
    lineCentred(monthOf(madeOn), middle, height * 0.86, under.size * 1.5, under, fonts),
  ];
}

/** The cover's back: whose handbook it is, and how much is in it. */
export function imprintPage(department: Department, madeOn: string, counts: { readonly charts: number; readonly powers: number }, format: HandbookFormat, fonts: Fonts): SceneItem[] {
  const area = bodyArea(format, 2);
  const style: TextStyle = { font: 'sans', size: format.body, colour: ink };
  const leading = format.body * 1.75;
  const rows = [
    ['编印单位', department.name],
    ['单位地址', department.address],
    ['咨询电话', department.phone],
    ['单位网站', department.website],
    ['编印日期', monthOf(madeOn)],
    ['收录内容', `职权${counts.powers}项，流程图${counts.charts}张`],
  ].flatMap(([label = '', text = '']) => (text.trim() === '' ? [] : breakLines(text, fonts.sans, style.size, area.width - format.body * 5.5).map((line, index) => ({ label: index === 0 ? label : '', line }))));
  const top = area.y + area.height - rows.length * leading;
  return rows.flatMap(({ label, line }, index) => [
    ...(label === '' ? [] : [lineAt(label, area.x, top + index * leading, leading, { ...style, colour: faint })]),
    lineAt(line, area.x + format.body * 5.5, top + index * leading, leading, style),
  ]);
}

/** The page before the charts of a kind: its name, and what follows. */
export function dividerPage(kind: PowerKind, names: readonly string[], page: number, format: HandbookFormat, fonts: Fonts): SceneItem[] {
  const area = bodyArea(format, page);
  const size = format.title * 1.7;
  const band = { x: 0, y: format.size.height * 0.26, width: format.size.width, height: size * 2.6 };
  const title: TextStyle = { font: 'sansBold', size, colour: accent };
  const count: TextStyle = { font: 'sans', size: format.body, colour: faint };
  const row: TextStyle = { font: 'sans', size: format.body, colour: ink };
  const top = band.y + band.height + format.body * 2.4;
  const leading = format.body * 1.9;
  const lines = names.flatMap((name) => breakLines(name, fonts.sans, row.size, area.width));
  // A kind with very many powers tells their number; the contents name them all.
  const isListed = top + lines.length * leading < area.y + area.height;
  return [
    pathItem(rectanglePath(band), { fill: headerFill }),
    pathItem(rectanglePath({ x: area.x, y: band.y, width: millimetres(2), height: band.height }), { fill: accent }),
    { type: 'group', element: 'handbook.kind', structure: { tag: 'H1' }, items: [lineAt(powerKindTerms[kind].zh, area.x + millimetres(7), band.y, band.height, title)] },
    lineAt(`共${names.length}项`, area.x + millimetres(7), top - leading * 0.4, leading, count),
    ...(isListed ? lines.map((line, index) => lineAt(line, area.x + millimetres(7), top + (index + 0.9) * leading, leading, row)) : []),
  ];
}

// helpers

function scaled(sizes: readonly number[], { name }: HandbookFormat): number[] {
  return sizes.map((size) => (name === 'A4' ? size : size * 0.72));
}

function monthOf(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return year === undefined || month === undefined || Number.isNaN(year) || Number.isNaN(month) ? '' : `${year}年${month}月`;
}
