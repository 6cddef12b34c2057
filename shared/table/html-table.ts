import type { CellBlock } from './clipboard-table.ts';

/** Most cells that a span may stand for: what is pasted may say anything. */
const widestSpan = 50;

/**
 * The first table of an HTML text as rows of plain texts, or null where it has none. Read as text only: nothing of it is
 * ever made into a page. A merged cell has its text in its first place and nothing in the others.
 */
export function parseHtmlTable(html: string): CellBlock | null {
  const start = html.search(/<table[\s>]/i);
  if (start < 0) {
    return null;
  }
  const rows: string[][] = [];
  /** Rows for which a cell above still stands in the column. */
  const held: number[] = [];
  let cell: string | null = null;
  let span = 1;
  let depth = 0;
  const close = (): void => {
    const row = rows.at(-1);
    if (cell !== null && row !== undefined) {
      row.push(tidied(cell), ...Array.from({ length: span - 1 }, () => ''));
    }
    cell = null;
  };
  for (const [, mark, name = '', inside = '', text = ''] of html.slice(start).matchAll(tokens)) {
    const tag = name.toLowerCase();
    if (text !== '') {
      cell = cell === null ? null : cell + text.replace(/\s+/g, ' ');
    } else if (tag === 'table') {
      depth += mark === '/' ? -1 : 1;
      if (depth === 0) {
        break;
      }
    } else if (tag === 'tr' && depth === 1) {
      close();
      if (mark !== '/') {
        rows.push([]);
      }
    } else if ((tag === 'td' || tag === 'th') && depth === 1) {
      close();
      const row = rows.at(-1);
      if (mark !== '/' && row !== undefined) {
        while ((held[row.length] ?? 0) > 0) {
          held[row.length] = (held[row.length] ?? 0) - 1;
          row.push('');
        }
        span = spanOf(inside, 'colspan');
        const rowsHeld = spanOf(inside, 'rowspan') - 1;
        for (let column = row.length; column < row.length + span; column += 1) {
          held[column] = rowsHeld;
        }
        cell = '';
      }
    } else if (cell !== null && (tag === 'br' || (mark === '/' && /^(?:p|div|li)$/.test(tag)))) {
      cell += '\n';
    }
  }
  close();
  return rows.filter((row) => row.length > 0);
}

// helpers

/** A comment, script or style with all it holds; a tag; or text. */
const tokens = /<!--[\s\S]*?(?:-->|$)|<(?:script|style)[\s>][\s\S]*?(?:<\/(?:script|style)>|$)|<(\/?)([a-zA-Z][\w:-]*)([^>]*)>|([^<]+|<)/g;

function spanOf(attributes: string, name: string): number {
  const value = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(value, 1), widestSpan);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', rarr: '→', middot: '·', ldquo: '“', rdquo: '”', hellip: '…' };

function tidied(text: string): string {
  const plain = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string, hexadecimal: string, name: string) => {
    const code = decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? parseInt(hexadecimal, 16) : null;
    if (code !== null) {
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
    }
    return Object.hasOwn(entities, name.toLowerCase()) ? (entities[name.toLowerCase()] ?? whole) : whole;
  });
  return plain.split('\n').map((line) => line.replace(/[ \u00a0]+/g, ' ').trim()).join('\n').replace(/\n{2,}/g, '\n').trim();
}
