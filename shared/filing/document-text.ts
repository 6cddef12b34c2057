import {
  printAttachments,
  printDate,
  printImprint,
  printIssuer,
  printMastheadLine,
  printNote,
  type DocumentBlock,
  type DocumentTable,
  type OfficialDocument,
} from '../carriers/official-document.ts';

/** The document as plain text that reads in order; a table row reads as `column：value` pairs. Lines end in `\n`. */
export function documentText(document: OfficialDocument): string {
  const { masthead, imprint } = document;
  const head = masthead === undefined ? [] : [masthead.mark, printMastheadLine(masthead, document.issuedOn).join('　'), ''];
  const receiver = document.receiver === '' ? [] : [`${document.receiver}：`, ''];
  const attachments = printAttachments(document).map(({ label, number, name }) => `${label}${number}${name}`);
  const signature = [printIssuer(document), document.issuedOn === '' ? '' : printDate(document.issuedOn), printNote(document)];
  const lines = [...head, document.title, '', ...receiver, ...document.blocks.flatMap(blockLines), '', ...attachments, ...(attachments.length > 0 ? [''] : [])];
  const foot = imprint === undefined ? [] : ['', ...printImprint(imprint).map((row) => row.filter((part) => part !== '').join('　'))];
  return `${[...lines, ...signature.filter((line) => line !== ''), ...foot].join('\n').trimEnd()}\n`;
}

/** Every text of the document in reading order, as it is set: what a reader of its PDF or DOCX finds, without page numbers and repeated heads. */
export function documentWords(document: OfficialDocument): string[] {
  const { masthead, imprint } = document;
  return [
    ...(masthead === undefined ? [] : [masthead.mark, ...printMastheadLine(masthead, document.issuedOn)]),
    document.title,
    document.receiver === '' ? '' : `${document.receiver}：`,
    ...document.blocks.flatMap((block) => (block.type === 'table' ? [...block.columns.map(({ title }) => title), ...block.rows.flat()] : [block.text])),
    ...printAttachments(document).map(({ label, number, name }) => `${label}${number}${name}`),
    printIssuer(document),
    document.issuedOn === '' ? '' : printDate(document.issuedOn),
    printNote(document),
    ...(imprint === undefined ? [] : printImprint(imprint).flat()),
  ].filter((text) => text !== '');
}

/** The document's tables as CSV for spreadsheet programs: UTF-8 with byte order mark, RFC 4180, no cell that acts as a formula. */
export function documentCsv(document: OfficialDocument): string {
  const tables = document.blocks.filter((block) => block.type === 'table');
  const lines = tables.flatMap((table) => [table.columns.map((column) => column.title), ...table.rows]);
  return `\uFEFF${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}

// helpers

function blockLines(block: DocumentBlock): string[] {
  return block.type === 'table' ? tableLines(block) : [block.text];
}

function tableLines(table: DocumentTable): string[] {
  return table.rows.map((row) =>
    table.columns
      .flatMap((column, index) => {
        const value = (row[index] ?? '').replaceAll('\n', '');
        return value === '' ? [] : [`${column.title}：${value}`];
      })
      .join('；'),
  );
}

function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
