import type { Citation } from '../model/citation.ts';
import { readCitation } from '../model/read-citation.ts';

/** The citations, or the piece that could not be read. */
export type ParsedCitations = { readonly citations: readonly Citation[] } | { readonly part: string };

/**
 * Reads a list of citations as documents print it and as people type it: `《…法》第六十四条第一款；《…条例》第5条`,
 * `行政处罚法第64条`, `《…法》第五十七条、第五十八条`. What `known` has of the same law gives its version and number.
 */
export function parseCitations(text: string, known: readonly Citation[]): ParsedCitations {
  const citations: Citation[] = [];
  let law: CitedLaw | null = null;
  for (const piece of piecesOf(text)) {
    const read = readCitation(withMarks(piece));
    const ownLaw: CitedLaw | null = read === null || read.law === null ? law : { title: read.law, documentNumber: read.documentNumber ?? '' };
    if (read === null || ownLaw === null || (read.law === null && read.article === null)) {
      return { part: piece.slice(0, 60) };
    }
    law = ownLaw;
    const { article, paragraph, item } = read;
    citations.push(withVersion({ law: ownLaw.title, documentNumber: ownLaw.documentNumber, version: '', article, paragraph, item }, known));
  }
  return citations.length > 50 ? { part: text.slice(0, 60) } : { citations };
}

// helpers

interface CitedLaw {
  readonly title: string;
  readonly documentNumber: string;
}

const numeral = '[\\d０-９零〇一二两三四五六七八九十百千]+';
const titleAndPlace = new RegExp(`^([^第《》]*[^第《》\\d０-９\\s])\\s*((?:第\\s*)?${numeral}\\s*条.*)$`, 's');
/** A title without marks and place is known by how titles end. */
const onlyTitle = /^[^《》]{1,200}(?:法|法典|条例|规定|办法|细则|规则|规程|标准|决定|通知|意见|解释|令)$/;

/** Words that lead to a citation and are not part of it. */
const lead = /^(?:根据|依据|依照|按照|参照|参见|详见|见)/;

/** The piece with the marks that a title has. */
function withMarks(piece: string): string {
  const plain = piece.replace(lead, '').replace(/^\s*[<〈＜]([^>〉＞]+)[>〉＞]/, '《$1》');
  const parts = titleAndPlace.exec(plain);
  if (parts !== null && !plain.startsWith('《')) {
    return `《${parts[1]?.trim() ?? ''}》${parts[2] ?? ''}`;
  }
  return onlyTitle.test(plain) && !/有关|相关|规定的/.test(plain) ? `《${plain.trim()}》` : plain;
}

/** Pieces between 、；，and line breaks that stand outside of title marks and brackets. */
function piecesOf(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let piece = '';
  for (const character of `${text}\n`) {
    depth = Math.max(depth + ('《（('.includes(character) ? 1 : '》）)'.includes(character) ? -1 : 0), 0);
    if (character === '\n' || (depth === 0 && '；;、，,'.includes(character))) {
      found.push(piece.trim());
      piece = '';
    } else {
      piece += character;
    }
  }
  return found.filter((each) => each !== '');
}

function withVersion(citation: Citation, known: readonly Citation[]): Citation {
  const { law, documentNumber, article, paragraph, item } = citation;
  const ofLaw = known.filter((each) => each.law === law && (documentNumber === '' || each.documentNumber === documentNumber));
  const same = ofLaw.find((each) => each.article === article && each.paragraph === paragraph && each.item === item) ?? ofLaw[0];
  return same === undefined ? citation : { ...citation, version: same.version, documentNumber: same.documentNumber };
}
