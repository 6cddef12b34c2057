import { MingquanError } from '../kernel/mingquan-error.ts';
import { readFontNames } from './font-names.ts';
import { readFontTables, requireTable, viewOf, type FontTables } from './true-type-tables.ts';

/**
 * Throws `font.embedding-forbidden` where the font's licence, as its OS/2 table states it (ISO/IEC 14496-22, fsType), does not
 * allow a subset of its outlines in a file. A font without that table restricts nothing. Throws TypeError for what is no
 * TrueType font.
 */
export function requireEmbeddable(bytes: Uint8Array): void {
  requireEmbeddableTables(readFontTables(bytes));
}

/** The same for a font whose tables are read. */
export function requireEmbeddableTables(tables: FontTables): void {
  const table = tables.get('OS/2');
  const permission = table === undefined || table.length < 10 ? 0 : viewOf(table.read(0, 10)).getUint16(8);
  const obstacle = obstacles.find(({ stands }) => stands(permission));
  if (obstacle !== undefined) {
    const { reason, reasonEnglish } = obstacle;
    throw new MingquanError('font.embedding-forbidden', { font: nameOf(tables), reason, reasonEnglish });
  }
}

// helpers

/** The restriction holds where bit 1 is the only one of its field that is set; the others stand alone. */
const obstacles = [
  { stands: (permission: number) => (permission & 0xf) === 0x2, reason: '许可限制嵌入', reasonEnglish: 'its licence restricts embedding' },
  { stands: (permission: number) => (permission & 0x200) !== 0, reason: '只允许嵌入点阵字形', reasonEnglish: 'only bitmaps of it may be embedded' },
  { stands: (permission: number) => (permission & 0x100) !== 0, reason: '不允许只嵌入部分字形，而整套字形过大', reasonEnglish: 'it may not be subset, and the whole font is too large for a document' },
];

function nameOf(tables: FontTables): string {
  const names = tables.has('name') ? readFontNames(requireTable(tables, 'name')) : null;
  return names?.full ?? names?.postScript ?? '?';
}
