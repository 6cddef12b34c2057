import {
  Document,
  Footer,
  Header,
  AlignmentType,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { OfficialDocument } from '../../shared/carriers/official-document.ts';
import { documentBody } from './docx-body.ts';
import { settledDocx } from './docx-settled.ts';
import { documentStyles, styleIds, twipsOfMillimetres } from './docx-styles.ts';
import { noBorders } from './docx-table.ts';

/** The document's own seal and what it says of itself. */
export interface DocxOptions {
  /** PNG pressed on issuer and date where the document has room for a seal; null for none. */
  readonly seal: Uint8Array | null;
}

/**
 * The document as DOCX (Office Open XML) on the page of GB/T 9704-2012, with styles that a clerk can go on working with and
 * faces named as Chinese offices have them. The same document gives the same bytes.
 */
export async function writeDocx(document: OfficialDocument, { seal }: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const isUpright = document.orientation === 'portrait';
  const [top, right, bottom, left] = (isUpright ? [37, 26, 35, 28] : [28, 37, 26, 35]).map(twipsOfMillimetres) as [number, number, number, number];
  const width = twipsOfMillimetres(isUpright ? 210 : 297) - left - right;
  const file = new Document({
    title: document.title,
    creator: document.issuer,
    lastModifiedBy: document.issuer,
    styles: documentStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMillimetres(210), height: twipsOfMillimetres(297), orientation: isUpright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
            margin: { top, right, bottom, left, header: twipsOfMillimetres(15), footer: isUpright ? twipsOfMillimetres(23) : twipsOfMillimetres(10) },
          },
        },
        ...(isUpright
          ? { footers: { default: uprightFooter(AlignmentType.RIGHT), even: uprightFooter(AlignmentType.LEFT) } }
          : { headers: { default: turnedHeader(VerticalAlignTable.BOTTOM), even: turnedHeader(VerticalAlignTable.TOP) } }),
        children: documentBody(document, width, seal),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return settledDocx(bytes, { date: document.issuedOn, isMirrored: isUpright });
}

// helpers

/** Width of one page-number character, in twips. */
const numberCharacter = 280;

function numberRuns(): TextRun[] {
  return [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })];
}

function uprightFooter(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  return new Footer({ children: [new Paragraph({ style: styleIds.pageNumber, alignment, indent: { left: numberCharacter, right: numberCharacter }, children: numberRuns() })] });
}

/** The number where an upright page has it, once that is turned: left of the type area, reading downwards, below on odd pages and above on even ones. */
function turnedHeader(end: typeof VerticalAlignTable.BOTTOM | typeof VerticalAlignTable.TOP): Header {
  const [width, height] = [twipsOfMillimetres(8), twipsOfMillimetres(156)];
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: end === VerticalAlignTable.BOTTOM ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { left: numberCharacter, right: numberCharacter },
        children: numberRuns(),
      }),
    ],
  });
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMillimetres(20),
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: twipsOfMillimetres(28),
    },
    rows: [new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children: [cell] })],
  });
  return new Header({ children: [table, new Paragraph({ style: styleIds.pageNumber, children: [] })] });
}
