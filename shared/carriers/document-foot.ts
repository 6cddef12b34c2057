import type { Size } from '../kernel/geometry.ts';
import { millimetres } from '../kernel/units.ts';
import { faint } from '../scene/palette.ts';
import { pathItem, polyline, roundedPath } from '../scene/paths.ts';
import type { SceneItem } from '../scene/display-list.ts';
import { textWidth } from '../typeset/break-lines.ts';
import { black, bodyLines, bodySize, evenLines, part, putLine, smallSize, type DocumentSetting } from './document-type.ts';
import { printAttachments, printDate, printImprint, printIssuer, printNote, type OfficialDocument } from './official-document.ts';
import { sealWidth } from './seal-image.ts';
import { lineAt } from './text-items.ts';

/** Height in points of what must stand on one page with the last lines of the text: the signature under its seal. */
export function footHeight(document: OfficialDocument, setting: DocumentSetting): number {
  const signature = signatureOf(document, setting);
  return signature === null ? 0 : signature.gap + Math.max(signature.lines.length * setting.pages.pitch, signature.below);
}

/** How many lines the attachment note takes, with the empty one over it. */
export function attachmentLineCount(document: OfficialDocument, setting: DocumentSetting): number {
  const lines = attachmentLines(document, setting);
  return lines.length === 0 ? 0 : lines.length + 1;
}

/** The attachment note 附件说明 (7.3.4): a line under the text, two characters in, long names under the name's first character. */
export function placeAttachments(document: OfficialDocument, setting: DocumentSetting): void {
  const lines = attachmentLines(document, setting);
  if (lines.length > 0) {
    setting.pages.skip(setting.pages.pitch);
  }
  for (const [index, line] of lines.entries()) {
    setting.pages.keep(setting.pages.pitch + (index === lines.length - 1 ? footHeight(document, setting) : 0));
    const top = setting.pages.take(setting.pages.pitch);
    setting.pages.put([part({ tag: 'P', key: `attachment/${line[0]?.entry ?? 0}` }, line.map(({ text, x }) => lineAt(text, x, top, setting.pages.pitch, bodyStyle)))]);
  }
}

/**
 * Issuer and date with the seal (7.3.5.1): the date four characters from the right, the issuer centred over it, both slightly
 * below the seal's middle, the seal's upper edge within a line of the text. Where the unit has still to seal the paper, a
 * dashed circle shows the place. Under them the note 附注.
 */
export function placeSignature(document: OfficialDocument, setting: DocumentSetting): void {
  const { area, pages, fonts } = setting;
  const signature = signatureOf(document, setting);
  if (signature !== null) {
    pages.keep(footHeight(document, setting));
    pages.skip(signature.gap);
    const top = pages.take(signature.lines.length * pages.pitch);
    const words = signature.lines.map(({ text, x, key }, index) => part({ tag: 'P', key }, [lineAt(text, x, top + index * pages.pitch, pages.pitch, bodyStyle)]));
    pages.put(signature.seal === null ? words : sealed(words, signature.seal, { x: signature.middle, y: top + signature.sealMiddle }, document.seal ?? null));
  }
  const note = printNote(document);
  if (note !== '') {
    for (const [index, line] of bodyLines(note, 'serif', fonts, (at) => area.width - (at === 0 ? 2 * bodySize : 0)).entries()) {
      putLine(line, area.x + (index === 0 ? 2 * bodySize : 0), 'serif', { tag: 'P', key: 'note' }, pages);
    }
  }
}

/**
 * The imprint 版记 (7.4) at the foot of the last page, which is an even one: in 4号, one character in from both sides,
 * between rules of 0.35 mm with finer ones between the rows. Returns whether a page was begun for it alone.
 */
export function placeImprint(document: OfficialDocument, { area, pages, fonts }: DocumentSetting): boolean {
  if (document.imprint === undefined) {
    return false;
  }
  const rows = printImprint(document.imprint).map(([left, right]) => {
    const room = area.width - 2 * smallSize - textWidth(right, fonts.serif, smallSize) - (right === '' ? 0 : smallSize);
    return { right, lines: evenLines(left, 'serif', smallSize, room, fonts) };
  });
  const height = rows.reduce((sum, row) => sum + row.lines.length * imprintPitch, 0) + 2;
  const before = pages.count();
  pages.keep(height);
  if (pages.count() % 2 === 1) {
    pages.turn();
  }
  pages.sink(height);
  pages.put([rule(area.x, pages.take(0), area.width, 0.35)]);
  for (const [index, { lines, right }] of rows.entries()) {
    const top = pages.take(lines.length * imprintPitch);
    const style = { font: 'serif', size: smallSize, colour: black } as const;
    const end = area.x + area.width - smallSize - textWidth(right, fonts.serif, smallSize);
    pages.put([
      part({ tag: 'P', key: `imprint/${index}` }, [
        ...lines.map((text, line) => lineAt(text, area.x + smallSize, top + line * imprintPitch, imprintPitch, style)),
        ...(right === '' ? [] : [lineAt(right, end, top + (lines.length - 1) * imprintPitch, imprintPitch, style)]),
      ]),
      rule(area.x, top + lines.length * imprintPitch, area.width, index === rows.length - 1 ? 0.35 : 0.25),
    ]);
  }
  return pages.count() > before;
}

// helpers

const bodyStyle = { font: 'serif', size: bodySize, colour: black } as const;
const imprintPitch = 24;
/** How far under the seal's middle the middle of issuer and date lies. */
const belowMiddle = 9;

interface PlacedText {
  readonly text: string;
  readonly x: number;
}

/** Lines of the note, each in up to three texts; `entry` counts what is attached from 0. */
function attachmentLines(document: OfficialDocument, { fonts, area }: DocumentSetting): (PlacedText & { readonly entry: number })[][] {
  const entries = printAttachments(document);
  const start = area.x + 2 * bodySize + textWidth('附件：', fonts.serif, bodySize);
  const widest = Math.max(0, ...entries.map(({ number }) => textWidth(number, fonts.serif, bodySize)));
  return entries.flatMap(({ label, number, name }, entry) =>
    bodyLines(name, 'serif', fonts, () => area.x + area.width - start - widest).map((text, index) => [
      ...(index > 0 || label === '' ? [] : [{ text: label, x: area.x + 2 * bodySize, entry }]),
      ...(index > 0 || number === '' ? [] : [{ text: number.trimEnd(), x: start, entry }]),
      { text, x: start + widest, entry },
    ]),
  );
}

interface Signature {
  readonly lines: readonly (PlacedText & { readonly key: 'issuer' | 'date' })[];
  /** What is left between text and issuer. */
  readonly gap: number;
  /** Centre of the seal from the left of the page, and under the first line's upper edge. */
  readonly middle: number;
  readonly sealMiddle: number;
  /** How far the seal reaches down from there. */
  readonly below: number;
  /** In points; null where only a date is printed. */
  readonly seal: Size | null;
}

function signatureOf(document: OfficialDocument, { fonts, area, pages: { pitch } }: DocumentSetting): Signature | null {
  const issuer = printIssuer(document);
  const date = document.issuedOn === '' ? '' : printDate(document.issuedOn);
  const names = evenLines(issuer, 'serif', bodySize, area.width, fonts);
  const texts = [...names, ...(date === '' ? [] : [date])];
  if (texts.length === 0) {
    return null;
  }
  const width = (text: string): number => textWidth(text, fonts.serif, bodySize);
  const edge = area.x + area.width;
  // Where the name is too long to be centred over a date four characters from the right, the date goes under the name's middle.
  const middle = Math.min(edge - 4 * bodySize - width(date) / 2, edge - Math.max(...texts.map(width)) / 2);
  const lines = texts.map((text, index) => ({ text, x: middle - width(text) / 2, key: index < names.length ? ('issuer' as const) : ('date' as const) }));
  if (document.issuer === '') {
    return { lines, gap: pitch, middle, sealMiddle: 0, below: 0, seal: null };
  }
  const printed = document.seal ?? { width: sealWidth, height: sealWidth };
  const seal = { width: millimetres(printed.width), height: millimetres(printed.height) };
  // A name of many lines: the seal presses its last lines and the date.
  const pressed = Math.min(texts.length, 3);
  const sealMiddle = (texts.length - pressed / 2) * pitch - belowMiddle;
  const gap = Math.max(pitch, seal.height / 2 - sealMiddle + pitch / 2);
  return { lines, gap, middle, sealMiddle, below: sealMiddle + seal.height / 2, seal };
}

function sealed(words: readonly SceneItem[], size: Size, centre: { readonly x: number; readonly y: number }, own: Size | null): SceneItem[] {
  const at = { x: centre.x - size.width / 2, y: centre.y - size.height / 2 };
  return own === null
    ? [pathItem(roundedPath({ ...at, ...size }, size.width / 2), { stroke: faint, lineWidth: 0.6, dash: [3, 2.5] }), ...words]
    : [...words, { type: 'seal', at, size, from: 0, to: 1 }];
}

/** A rule across, `thickness` in mm. */
function rule(x: number, y: number, width: number, thickness: number): SceneItem {
  return pathItem(polyline([{ x, y }, { x: x + width, y }]), { stroke: black, lineWidth: millimetres(thickness) });
}
