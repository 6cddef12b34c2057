import { excerpt, type NoteBook } from './restore-note.ts';

/** Fields that hold a date `YYYY-MM-DD` or nothing. */
const dateFields: ReadonlySet<string> = new Set(['issuedOn', 'version']);

/** The text as the document may hold it: whole characters, no control characters, a real date where one belongs, at most `longest` units. */
export function restoreText(text: string, field: string, longest: number, path: string, notes: NoteBook): string {
  const clean = cleanText(text, path, notes);
  const dated = dateFields.has(field) ? restoreDate(clean, path, notes) : clean;
  if (dated.length <= longest) {
    return dated;
  }
  notes.add(
    path,
    `文字过长（${dated.length} 字），只保留了前 ${longest} 字。`,
    `The text is too long (${dated.length} characters); the first ${longest} were kept.`,
  );
  return cutText(dated, longest);
}

/** At most `longest` UTF-16 units, never half a character. */
export function cutText(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

// helpers

function cleanText(text: string, path: string, notes: NoteBook): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
  if (clean !== text) {
    notes.add(path, '文字中有不可打印的字符，已去除。', 'The text had characters that cannot be printed; they were removed.');
  }
  return clean;
}

function restoreDate(text: string, path: string, notes: NoteBook): string {
  if (text === '' || isDate(text)) {
    return text;
  }
  const parts = /^\s*(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?\s*$/.exec(text);
  const date = parts === null ? '' : `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  if (isDate(date)) {
    notes.add(path, `日期${excerpt(text)}已改写为 ${date}。`, `The date ${excerpt(text)} was rewritten as ${date}.`);
    return date;
  }
  notes.add(
    path,
    `${excerpt(text)}不是日期，已清空；请按“年-月-日”重填。`,
    `${excerpt(text)} is not a date and was cleared; enter it as year-month-day.`,
  );
  return '';
}

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
