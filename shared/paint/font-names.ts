import { viewOf } from './true-type-tables.ts';

/** Names of a font for Windows, in UTF-16; null for one it does not have. */
export interface FontNames {
  readonly postScript: string | null;
  /** The name people know it by, Chinese where there is one. */
  readonly full: string | null;
}

/** Reads a `name` table (ISO/IEC 14496-22). */
export function readFontNames(table: Uint8Array): FontNames {
  const view = viewOf(table);
  const strings = view.getUint16(4);
  const records = Array.from({ length: view.getUint16(2) }, (_, index) => 6 + index * 12).filter((record) => view.getUint16(record) === windows);
  const text = (record: number): string => {
    const [length, start] = [view.getUint16(record + 8), strings + view.getUint16(record + 10)];
    return Array.from({ length: length / 2 }, (_, letter) => String.fromCharCode(view.getUint16(start + letter * 2))).join('');
  };
  const named = (id: number): number[] => records.filter((record) => view.getUint16(record + 6) === id);
  const [postScript] = named(postScriptId);
  const full = named(fullId).find((record) => view.getUint16(record + 4) === simplifiedChinese) ?? named(fullId)[0];
  return { postScript: postScript === undefined ? null : text(postScript), full: full === undefined ? null : text(full) };
}

// helpers

const windows = 3;
const fullId = 4;
const postScriptId = 6;
const simplifiedChinese = 0x0804;
