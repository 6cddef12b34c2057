import {
  FrameAnchorType,
  HeadingLevel,
  HeightRule,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type Table,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  type IParagraphOptions,
} from 'docx';
import {
  printAttachments,
  printDate,
  printImprint,
  printIssuer,
  printMastheadLine,
  printNote,
  type DocumentBlock,
  type OfficialDocument,
} from '../../shared/carriers/official-document.ts';
import { characterCount } from '../../shared/kernel/character-count.ts';
import { documentTable } from './docx-table.ts';
import { characterTwips, lineTwips, styleIds } from './docx-styles.ts';

export type BodyPart = Paragraph | Table;

/** The document's paragraphs and tables in order, `width` twips wide. `seal` is the PNG pressed on issuer and date, or null. */
export function documentBody(document: OfficialDocument, width: number, seal: Uint8Array | null): BodyPart[] {
  return [
    ...mastheadParts(document),
    titleParagraph(document),
    ...(document.receiver === '' ? [] : [paragraph(styleIds.receiver, `${document.receiver}：`)]),
    ...document.blocks.flatMap((block, index) => blockParts(block, index, document, width)),
    ...attachmentParts(document),
    ...signatureParts(document, seal),
    ...imprintParts(document, width),
  ];
}

// helpers

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function paragraph(style: string, text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style, children: runs(text), ...options });
}

/** A run for each line. */
function runs(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

/** As even lines; a whole line under it where the receiver follows, else half of one. */
function titleParagraph({ title, orientation, receiver }: OfficialDocument): Paragraph {
  const spacing = { line: 660, lineRule: LineRuleType.EXACT, after: receiver === '' ? Math.round(lineTwips / 2) : lineTwips };
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(evenLines(title, orientation === 'portrait' ? 20 : 28)), spacing });
}

function mastheadParts({ masthead, issuedOn }: OfficialDocument): Paragraph[] {
  if (masthead === undefined) {
    return [];
  }
  const [number, signatory] = printMastheadLine(masthead, issuedOn);
  // As large as one line of 156 mm takes it, from 24 to 44 points.
  const size = Math.max(24, Math.min(44, Math.floor(438 / Math.max(1, [...masthead.mark].length))));
  return [
    new Paragraph({ style: styleIds.mark, children: [new TextRun({ text: masthead.mark, size: size * 2 })] }),
    new Paragraph({ style: styleIds.number, children: [new TextRun(number), new TextRun({ children: [new Tab(), signatory] })] }),
  ];
}

function blockParts(block: DocumentBlock, index: number, document: OfficialDocument, width: number): BodyPart[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level ?? 1], children: runs(block.text) })];
    case 'paragraph': {
      const meetsSignature = index === document.blocks.length - 1 && (document.attachments ?? []).length === 0;
      return [paragraph(styleIds.body, block.text, meetsSignature ? { keepNext: true } : {})];
    }
    case 'table':
      // Word joins tables that nothing parts.
      return [documentTable(block, width), new Paragraph({ style: styleIds.tableText, children: [] })];
  }
}

function attachmentParts(document: OfficialDocument): Paragraph[] {
  return printAttachments(document).map(({ label, number, name }, index, all) => {
    const left = Math.round((number === '' ? 5 : 6) * characterTwips);
    const hanging = Math.round((label === '' ? 1 : 4) * characterTwips);
    return paragraph(styleIds.attachment, `${label}${number}${name}`, {
      indent: { left, hanging },
      keepNext: index === all.length - 1,
      ...(index === 0 ? { spacing: { before: lineTwips } } : {}),
    });
  });
}

/** The date four characters from the right, the issuer centred over it; a name too long for that stands at the right, the date under its middle. */
function signatureParts(document: OfficialDocument, seal: Uint8Array | null): Paragraph[] {
  const issuer = printIssuer(document);
  const date = document.issuedOn === '' ? '' : printDate(document.issuedOn);
  const [issuerWidth, dateWidth] = [Math.min(28, characterCount(issuer)), characterCount(date)];
  const middle = Math.max(4 + dateWidth / 2, issuerWidth / 2);
  const right = (length: number): { readonly right: number } => ({ right: Math.max(0, Math.round((middle - length / 2) * characterTwips)) });
  const image = seal === null || document.issuer === '' || (document.seal ?? null) === null ? [] : [sealRun(document, seal, middle)];
  const before = { spacing: { before: 2 * lineTwips } };
  return [
    ...(issuer === '' ? [] : [new Paragraph({ style: styleIds.issuer, children: [...(date === '' ? image : []), ...runs(issuer)], indent: right(issuerWidth), ...before })]),
    ...(date === '' ? [] : [new Paragraph({ style: styleIds.date, children: [...image, ...runs(date)], indent: right(dateWidth), ...(issuer === '' ? before : {}) })]),
    ...(printNote(document) === '' ? [] : [paragraph(styleIds.note, printNote(document))]),
  ];
}

/** How far the seal's middle lies over the date's line, in mm. */
const aboveDate = 3.2;

/** The seal behind the words, its middle slightly above where issuer and date meet: told from the date's line. `middle` in characters from the right margin. */
function sealRun({ seal }: OfficialDocument, data: Uint8Array, middle: number): ImageRun {
  const { width, height } = seal ?? { width: 0, height: 0 };
  const pixels = (length: number): number => Math.round((length / 25.4) * 96);
  const emu = (length: number): number => Math.round(length * 36_000);
  const characterMillimetres = 156 / 28;
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: '印章', title: '印章', description: '单位印章' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.RIGHT_MARGIN, offset: -emu(middle * characterMillimetres + width / 2) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emu(-aboveDate - height / 2) },
      behindDocument: true,
    },
  });
}

/** A character of the imprint, in twips. */
const character = 280;

/** The imprint in a frame at the foot of the page it falls on. */
function imprintParts({ imprint }: OfficialDocument, width: number): Paragraph[] {
  if (imprint === undefined) {
    return [];
  }
  const rows = printImprint(imprint).map(
    ([left, right]) =>
      new Paragraph({
        style: styleIds.imprint,
        frame: {
          type: 'alignment',
          width,
          height: 0,
          rule: HeightRule.AUTO,
          anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
          alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
        },
        tabStops: [{ type: TabStopType.RIGHT, position: width - character }],
        children: [new TextRun(left), ...(right === '' ? [] : [new TextRun({ children: [new Tab(), right] })])],
      }),
  );
  // A frame hangs on the paragraph after it.
  return [...rows, new Paragraph({ style: styleIds.tableText, children: [] })];
}

/** Line ends that part a title into lines of about the same length; none begins with a closing mark or 的. */
function evenLines(title: string, longest: number): string {
  const letters = [...title];
  const count = Math.ceil(letters.length / longest);
  const length = Math.ceil(letters.length / count);
  const lines: string[] = [];
  for (let from = 0; from < letters.length; ) {
    let end = Math.min(letters.length, from + length);
    while (end < letters.length && end - from < longest && /[，。、；：？！）》”〕的]/.test(letters[end] ?? '')) {
      end += 1;
    }
    lines.push(letters.slice(from, end).join(''));
    from = end;
  }
  return lines.join('\n');
}
