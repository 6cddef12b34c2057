import type { Citation } from '../../shared/model/citation.ts';
import { readCitation, readOrdinal, type CitationPlace } from '../../shared/model/read-citation.ts';
import type { TextId } from '../../shared/text/text.ts';

/** A reading whose reason is an id of the interface's texts. */
export type FieldReading<Value> =
  | { readonly ok: true; readonly value: Value; readonly written: string; readonly replacesText?: boolean }
  | { readonly ok: false; readonly reason: TextId };

/** The number of an article, paragraph or item in digits or Chinese, or a whole citation, which fills every field it names. */
export function readPlaceField(level: keyof CitationPlace, text: string): FieldReading<Partial<Citation>> {
  if (text.trim() === '') {
    return { ok: true, value: { [level]: null }, written: '' };
  }
  const number = readOrdinal(text);
  if (number !== null) {
    return { ok: true, value: { [level]: number }, written: String(number) };
  }
  const whole = readCitation(text);
  if (whole === null) {
    return { ok: false, reason: /之[一二三四五六七八九十\d]/.test(text) ? 'field.place.inserted' : 'field.place.wrong' };
  }
  const { law, documentNumber, ...place } = whole;
  const named = Object.entries(place).filter(([, value]) => value !== null);
  return {
    ok: true,
    value: { ...Object.fromEntries(named), ...(law === null ? {} : { law }), ...(documentNumber === null ? {} : { documentNumber }) },
    written: String(place[level] ?? ''),
    replacesText: true,
  };
}

/** A whole number from `least` to `most`, in digits of any width; empty where `mayBeEmpty` says so is null. */
export function readNumberField(text: string, least: number, most: number, mayBeEmpty: boolean): FieldReading<number | null> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' && mayBeEmpty) {
    return { ok: true, value: null, written: '' };
  }
  const number = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
  return number >= least && number <= most
    ? { ok: true, value: number, written: String(number) }
    : { ok: false, reason: 'field.number.wrong' };
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
