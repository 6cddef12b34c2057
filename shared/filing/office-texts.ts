import { decodeUtf8 } from '../kernel/utf8.ts';
import { readArchive } from './read-archive.ts';
import { unpackMember } from './unpack-member.ts';
import type { Workbook } from './workbook.ts';

/** The texts of a word-processor document in its order. Throws for what is no such document. */
export function docxTexts(bytes: Uint8Array, file: string): string[] {
  return textElements(part(bytes, 'word/document.xml', file), 'w:t');
}

/** The texts of a workbook's cells, each once, sorted. Throws for what is no workbook. */
export function xlsxTexts(bytes: Uint8Array, file: string): string[] {
  return sorted(textElements(part(bytes, 'xl/sharedStrings.xml', file), 't'));
}

/** The same of the workbook in words. */
export function workbookTexts(workbook: Workbook): string[] {
  return sorted(workbook.sheets.flatMap(({ title, columns, rows }) => [title, ...columns.map(({ title }) => title), ...rows.flat().filter((cell) => typeof cell === 'string')]));
}

// helpers

function part(bytes: Uint8Array, name: string, file: string): string {
  const entry = readArchive(bytes, file).find((each) => each.name === name);
  const unpacked = entry === undefined ? null : unpackMember(entry, file);
  const text = unpacked?.ok === true ? decodeUtf8(unpacked.bytes) : null;
  if (text === null) {
    throw new TypeError(`${file}: no ${name}`);
  }
  return text;
}

function textElements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^<>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => unescaped(text));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi, (_, hexadecimal?: string, decimal?: string, name = '') => {
    if (hexadecimal !== undefined || decimal !== undefined) {
      return String.fromCodePoint(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16));
    }
    return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[String(name)] ?? '';
  });
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].toSorted();
}
