import { millimetres } from '../kernel/units.ts';
import { pathItem, polyline } from '../scene/paths.ts';
import { textWidth } from '../typeset/break-lines.ts';
import { bodyLines, bodySize, centredIn, evenLines, part, putLine, red, titleSize, type DocumentSetting } from './document-type.ts';
import { printMastheadLine, type OfficialDocument } from './official-document.ts';
import { lineAt } from './text-items.ts';

/**
 * Red head, title and main receiver by GB/T 9704-2012 7.2 and 7.3.1 f.: the mark 35 mm under the upper edge of the type area,
 * number and signatory two lines under it, the red rule 4 mm under those, the title two lines under the rule.
 */
export function placeHead(document: OfficialDocument, setting: DocumentSetting): void {
  const { fonts, area, pages } = setting;
  if (document.masthead !== undefined) {
    placeMasthead(document, setting);
    pages.skip(2 * pages.pitch);
  }
  for (const text of evenLines(document.title, 'sansBold', titleSize, area.width, fonts)) {
    putLine(text, centredIn(area, text, 'sansBold', titleSize, fonts), 'sansBold', { tag: 'H1', key: 'title' }, pages, titleSize, titleSize * 1.5);
  }
  pages.skip(pages.pitch * (document.receiver === '' ? 0.5 : 1));
  if (document.receiver !== '') {
    for (const line of bodyLines(`${document.receiver}：`, 'serif', fonts, () => area.width)) {
      putLine(line, area.x, 'serif', { tag: 'P', key: 'receiver' }, pages);
    }
  }
}

// helpers

/** Largest mark 发文机关标志 in points; a long name is set smaller, so that it stays in one line. */
const largestMark = 44;
const smallestMark = 24;

function placeMasthead(document: OfficialDocument, { fonts, area, pages }: DocumentSetting): void {
  const { masthead } = document;
  if (masthead === undefined) {
    return;
  }
  const natural = textWidth(masthead.mark, fonts.sansBold, 1);
  const size = Math.max(smallestMark, Math.min(largestMark, area.width / Math.max(natural, 1)));
  pages.take(millimetres(35));
  for (const line of evenLines(masthead.mark, 'sansBold', size, area.width, fonts)) {
    const top = pages.take(size * 1.25);
    pages.put([part({ tag: 'P', key: 'mark' }, [lineAt(line, centredIn(area, line, 'sansBold', size, fonts), top, size * 1.25, { font: 'sansBold', size, colour: red })])]);
  }
  pages.skip(2 * pages.pitch);
  const [number, signatory] = printMastheadLine(masthead, document.issuedOn);
  const top = pages.take(pages.pitch);
  const style = { font: 'serif', size: bodySize, colour: '#000000' } as const;
  const end = area.x + area.width - bodySize - textWidth(signatory, fonts.serif, bodySize);
  pages.put([part({ tag: 'P', key: 'number' }, [lineAt(number, area.x + bodySize, top, pages.pitch, style)]), part({ tag: 'P', key: 'signatory' }, [lineAt(signatory, end, top, pages.pitch, style)])]);
  const rule = pages.take(millimetres(4)) + millimetres(4);
  pages.put([pathItem(polyline([{ x: area.x, y: rule }, { x: area.x + area.width, y: rule }]), { stroke: red, lineWidth: 1.5 })]);
}
