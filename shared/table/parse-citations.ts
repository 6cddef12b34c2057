import type { Citation } from '../model/citation.ts';
import { readNumeral } from '../model/read-numeral.ts';

/** The citations, or the piece that could not be read. */
export type ParsedCitations = { readonly citations: readonly Citation[] } | { readonly part: string };

/**
 * Reads 依据 as documents print it and as people type it: `《…法》第六十四条第一款第（一）项；《…条例》第5条`, `行政处罚法第64条`,
 * `《…法》第五十七条、第五十八条`. A citation that stands in `known` keeps its version.
 */
export function parseCitations(text: string, known: readonly Citation[]): ParsedCitations {
  const citations: Citation[] = [];
  let law = { law: '', documentNumber: '' };
  for (const piece of piecesOf(text)) {
    const match = titled.exec(piece)?.groups ?? untitled.exec(piece)?.groups ?? onlyTitle.exec(piece)?.groups;
    const place = match === undefined ? piece : (match.rest ?? '');
    if (match !== undefined) {
      law = { law: (match.law ?? '').trim(), documentNumber: (match.number ?? '').trim() };
    }
    const cited = law.law === '' || law.law.length > 200 || law.documentNumber.length > 100 ? null : placeOf(place);
    if (cited === null || (match === undefined && cited.article === null)) {
      return { part: piece.slice(0, 60) };
    }
    citations.push(withVersion({ ...law, version: '', ...cited }, known));
  }
  return citations.length > 50 ? { part: text.slice(0, 60) } : { citations };
}

// helpers

const numeral = '[\\d０-９零〇一二两三四五六七八九十百千]+';
const titled = /^《(?<law>[^》]+)》\s*(?:[（(](?<number>[^）)]*)[）)])?(?<rest>.*)$/s;
const untitled = new RegExp(`^(?<law>[^第《》]*[^第《》\\d０-９\\s])\\s*(?<rest>(?:第\\s*)?${numeral}\\s*条.*)$`, 's');
/** A title without marks is known by how titles end. */
const onlyTitle = /^(?<law>[^《》]*(?:法|法典|条例|规定|办法|细则|规则|规程|标准|决定|通知|意见|解释|令))(?<rest>)$/;
const placePattern = new RegExp(
  `^(?:第?\\s*(?<article>${numeral})\\s*条)?(?:\\s*第?\\s*(?<paragraph>${numeral})\\s*款)?(?:\\s*第?\\s*[（(]?\\s*(?<item>${numeral})\\s*[）)]?\\s*项)?\\s*[。.]?$`,
);

/** Pieces between 、；，and line breaks that stand outside of title marks and brackets. */
function piecesOf(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of text) {
    depth += '《（('.includes(character) ? 1 : '》）)'.includes(character) ? -1 : 0;
    if (depth <= 0 && /[；;、，,\n]/.test(character)) {
      found.push('');
    } else {
      found.push(`${found.pop() ?? ''}${character}`);
    }
  }
  return found.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function placeOf(text: string): Pick<Citation, 'article' | 'paragraph' | 'item'> | null {
  const groups = placePattern.exec(text.trim())?.groups;
  if (groups === undefined) {
    return null;
  }
  const article = ordinal(groups.article);
  const paragraph = ordinal(groups.paragraph);
  const item = ordinal(groups.item);
  return article === undefined || paragraph === undefined || item === undefined ? null : { article, paragraph, item };
}

/** Undefined where the numeral is none that can be cited. */
function ordinal(text: string | undefined): number | null | undefined {
  if (text === undefined) {
    return null;
  }
  const value = readNumeral(text.replaceAll('〇', '零'));
  return value === null || value < 1 || value > 9999 ? undefined : value;
}

function withVersion(citation: Citation, known: readonly Citation[]): Citation {
  const same = known.find(
    (each) =>
      each.law === citation.law &&
      (citation.documentNumber === '' || each.documentNumber === citation.documentNumber) &&
      each.article === citation.article &&
      each.paragraph === citation.paragraph &&
      each.item === citation.item,
  );
  const law = same ?? known.find((each) => each.law === citation.law);
  return law === undefined ? citation : { ...citation, version: law.version, documentNumber: citation.documentNumber || law.documentNumber };
}
