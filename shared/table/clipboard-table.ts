/** A block of cells as spreadsheets put it on the clipboard: rows of texts. */
export type CellBlock = readonly (readonly string[])[];

/** Reads tab-separated text as Excel and WPS write it: cells with tabs, line breaks or quotes stand in quotes. */
export function parseTabbed(text: string): CellBlock {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (source === '') {
    return [];
  }
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(index, index + longestCell));
    const cell = quoted?.[1]?.replaceAll('""', '"') ?? /^[^\t\n]*/.exec(source.slice(index))?.[0] ?? '';
    index += quoted === null ? cell.length : quoted[0].length;
    row.push(cell);
    const mark = source[index];
    index += 1;
    if (mark !== '\t') {
      rows.push(row);
      row = [];
    }
    if (mark === undefined) {
      return rows;
    }
  }
}

/** The block as tab-separated text that `parseTabbed`, Excel and WPS read back. */
export function printTabbed(block: CellBlock): string {
  const cell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return block.map((row) => row.map(cell).join('\t')).join('\n');
}

/** The block as a table for programs that paste HTML, such as WPS Writer and Word. */
export function printHtmlTable(block: CellBlock): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

// helpers

/** Characters a quoted cell may have before it is taken as it stands. */
const longestCell = 40_000;
