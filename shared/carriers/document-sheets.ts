import { millimetres, rounded } from '../kernel/units.ts';
import type { SceneItem, Sheet, Structure } from '../scene/display-list.ts';
import { moveItems } from '../scene/move-items.ts';
import { textWidth } from '../typeset/break-lines.ts';
import type { FontRole } from '../typeset/face.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { attachmentLineCount, footHeight, placeAttachments, placeImprint, placeSignature } from './document-foot.ts';
import { placeHead } from './document-head.ts';
import { openPages, type PageArea } from './document-pages.ts';
import { placeTable, tableOpening } from './document-table.ts';
import { black, bodyLines, bodySize, linePitch, part, putLine, requireFaces, smallSize, typeArea, type DocumentSetting } from './document-type.ts';
import { formerDocumentSheets } from './former-document-sheets.ts';
import type { DocumentBlock, OfficialDocument } from './official-document.ts';
import { sheetSize } from './paper.ts';
import { lineAt } from './text-items.ts';

/**
 * The document on A4 pages by the figures of GB/T 9704-2012: top margin 37 mm, binding margin 28 mm (at the right on even pages),
 * type area 156 × 225 mm, 22 lines of 28 characters to the page, title 22 pt centred, page number 14 pt between dashes, 7 mm
 * below the type area, on odd pages at the right and on even pages at the left. Landscape pages turn the same page, so that
 * bound together with upright ones their page numbers lie in the same place. The shipped serif stands for 仿宋 and 楷体, the
 * bold sans for 小标宋 and 黑体, the sans for tables. Texts in item order are the document in order, table cells one after the other.
 * @throws MingquanError `font.character-missing` for a character that its face cannot show.
 */
export function documentSheets(document: OfficialDocument, fonts: Fonts): Sheet[] {
  if (document.layout === 'former') {
    return formerDocumentSheets(document, fonts);
  }
  const paper = sheetSize('A4', document.orientation);
  const area = typeArea(document.orientation, paper);
  // Where the last lines would need another page, the lines of a letter are set closer (7.3.5.4); the widest of the fewest pages is taken.
  const tried = (document.imprint === undefined ? [linePitch] : pitches).map((pitch) => setDocument(document, { fonts, area, pages: openPages(area, pitch) }));
  const fewest = Math.min(...tried.map(({ contents }) => contents.length));
  const { contents, numbered } = tried.find((each) => each.contents.length === fewest) ?? { contents: [], numbered: 0 };
  requireFaces(document.title, contents.flat(), fonts);
  return contents.map((items, index) => {
    const page = index + 1;
    return { ...paper, items: placed([...items, ...(page > numbered ? [] : [pageNumber(page, document.orientation, fonts, area)])], page, document.orientation), page, pages: contents.length };
  });
}

// helpers

/** From line to line in points: 22, 23, 24 and 25 lines to the page. */
const pitches = [22, 23, 24, 25].map((lines) => (linePitch * 22) / lines);

/** The items of each page, and how many of the pages bear a number. */
function setDocument(document: OfficialDocument, setting: DocumentSetting): { readonly contents: SceneItem[][]; readonly numbered: number } {
  placeHead(document, setting);
  const foot = attachmentLineCount(document, setting) > 0 ? setting.pages.pitch * 2 : footHeight(document, setting);
  for (const [index, block] of document.blocks.entries()) {
    placeBlock(block, `block/${index}`, index === document.blocks.length - 1 ? foot : 0, document.blocks[index + 1], setting);
  }
  placeAttachments(document, setting);
  placeSignature(document, setting);
  const numbered = setting.pages.count();
  const isImprintAlone = placeImprint(document, setting);
  const contents = setting.pages.contents();
  return { contents, numbered: isImprintAlone ? numbered : contents.length };
}

/** On even pages the binding lies on the other side: 28 and 26 mm change places. */
function placed(items: readonly SceneItem[], page: number, orientation: OfficialDocument['orientation']): readonly SceneItem[] {
  const shift = -millimetres(2);
  return page % 2 === 1 ? items : moveItems(items, orientation === 'portrait' ? { x: shift, y: 0 } : { x: 0, y: shift });
}

/** `key` names the block in the document's structure; `foot` = height in points that must be left under its end. A heading stays with what follows. */
function placeBlock(block: DocumentBlock, key: string, foot: number, next: DocumentBlock | undefined, setting: DocumentSetting): void {
  switch (block.type) {
    case 'heading': {
      const isFirst = (block.level ?? 1) === 1;
      const lines = bodyLines(block.text, isFirst ? 'sansBold' : 'serif', setting.fonts, (line) => setting.area.width - (line === 0 ? 2 * bodySize : 0)).length;
      setting.pages.keep(lines * setting.pages.pitch + (next?.type === 'table' ? tableOpening(next, setting) : setting.pages.pitch));
      placeParagraph(block.text, { tag: isFirst ? 'H2' : 'H3', key }, isFirst ? 'sansBold' : 'serif', foot, setting);
      return;
    }
    case 'paragraph':
      placeParagraph(block.text, { tag: 'P', key }, 'serif', foot, setting);
      return;
    case 'table':
      placeTable(block, key, foot, setting);
  }
}

/** A paragraph two characters in. Its last two lines stand on the page that carries what must follow. */
function placeParagraph(text: string, structure: Structure, font: FontRole, foot: number, { fonts, area, pages }: DocumentSetting): void {
  const indent = (index: number): number => (index === 0 ? 2 * bodySize : 0);
  const lines = bodyLines(text, font, fonts, (index) => area.width - indent(index));
  const kept = Math.max(0, lines.length - 2);
  for (const [index, line] of lines.entries()) {
    if (index === kept && foot > 0) {
      pages.keep((lines.length - kept) * pages.pitch + foot);
    }
    putLine(line, area.x + indent(index), font, structure, pages);
  }
}

function pageNumber(page: number, orientation: OfficialDocument['orientation'], fonts: Fonts, area: PageArea): SceneItem {
  const text = `— ${page} —`;
  const width = textWidth(text, fonts.serif, smallSize);
  const style = { font: 'serif', size: smallSize, colour: black } as const;
  const leading = smallSize * 1.2;
  if (orientation === 'portrait') {
    const x = page % 2 === 1 ? area.x + area.width - smallSize - width : area.x + smallSize;
    return part({ tag: 'artifact' }, [lineAt(text, x, area.y + area.height + millimetres(7), leading, style)]);
  }
  // Turned clockwise, the foot of the upright page lies at the left, its right corner below.
  const y = page % 2 === 1 ? area.y + area.height - smallSize - width : area.y + smallSize;
  const at = { x: rounded(area.x - millimetres(7) - leading), y: rounded(y) };
  const window = { x: 0, y: 0, width: rounded(width), height: rounded(leading) };
  return part({ tag: 'artifact' }, [{ type: 'frame', items: [lineAt(text, 0, 0, leading, style)], window, at, scale: 1, turn: 90 }]);
}
