import type { Citation } from './citation.ts';

/** Which place a text names. A level it does not name is null. */
export type CitationPlace = Pick<Citation, 'article' | 'paragraph' | 'item'>;

/** What a text says about a citation: its place, and the law and document number where it names them. */
export interface ReadCitation extends CitationPlace {
  readonly law: string | null;
  readonly documentNumber: string | null;
}

/** Highest number of an article, paragraph or item. */
export const highestOrdinal = 9999;

/** A number from 1 to 9999 in digits (of any width) or in Chinese: `64`, `６４`, `六十四`, `（一）`; null where the text is none. */
export function readOrdinal(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s()（）]/g, '');
  const number = /^\d{1,4}$/.test(plain) ? Number(plain) : readChineseNumber(plain);
  return number !== null && number >= 1 && number <= highestOrdinal ? number : null;
}

/**
 * A citation as laws and documents write it: `《中华人民共和国行政处罚法》第六十四条第一款第（一）项`, `第64条1款`, or a part of it that
 * names an article, paragraph or item. Null where the text is nothing of the kind, or says more than a citation can hold,
 * such as 第六十四条之一.
 */
export function readCitation(text: string): ReadCitation | null {
  const groups = citationPattern.exec(text.trim())?.groups;
  if (groups === undefined) {
    return null;
  }
  const place: { -readonly [Level in keyof CitationPlace]: CitationPlace[Level] } = { article: null, paragraph: null, item: null };
  for (const level of levels) {
    const written = groups[level];
    if (written !== undefined) {
      place[level] = readOrdinal(written);
      if (place[level] === null) {
        return null;
      }
    }
  }
  const law = groups['law']?.trim() ?? null;
  const documentNumber = groups['number']?.trim() ?? null;
  return law === null && levels.every((level) => place[level] === null) ? null : { ...place, law, documentNumber };
}

// helpers

const levels = ['article', 'paragraph', 'item'] as const;
const ordinal = '[\\s(（]*[\\d０-９零〇一二两三四五六七八九十百千]{1,8}[\\s)）]*';
const citationPattern = new RegExp(
  `^(?:《(?<law>(?:[^《》]|《[^《》]*》){1,200})》)?\\s*(?:（(?<number>[^（）]{1,100})）)?\\s*` +
    `(?:第?(?<article>${ordinal})条)?\\s*(?:第?(?<paragraph>${ordinal})款)?\\s*(?:第?(?<item>${ordinal})项)?[\\s。，；、]*$`,
);

const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 六十四 → 64, 一百零五 → 105, 二〇 and 一二 digit by digit; null where it is no number. */
function readChineseNumber(text: string): number | null {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (plain === '' || !/^[零一二三四五六七八九十百千]+$/.test(plain)) {
    return null;
  }
  if (!/[十百千]/.test(plain)) {
    return plain.length > 4 ? null : Number([...plain].map((character) => digits.indexOf(character)).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  let lowest = Infinity;
  for (const character of plain) {
    const place = places[character];
    if (place === undefined) {
      const value = digits.indexOf(character);
      if (digit !== null && digit !== 0) {
        return null;
      }
      digit = value;
    } else {
      if (place >= lowest) {
        return null;
      }
      total += (digit === null || digit === 0 ? 1 : digit) * place;
      digit = null;
      lowest = place;
    }
  }
  return total + (digit ?? 0);
}
