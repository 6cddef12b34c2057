import { readOrdinal } from '../../shared/model/read-citation.ts';

/** A place a clause names, with the law's name as the clause writes it. */
export interface ClausePlace {
  readonly law: string;
  readonly article: number;
  readonly paragraph: number | null;
  readonly item: number | null;
}

/**
 * The places of a rule's clause: `处罚法第六十四条第（一）项、第八十五条；许可法第四十七条第一款、第二款`. What names a law without an
 * article is left out; a run 第（七）项至第（九）项 gives each of its items.
 */
export function placesOfClause(clause: string): ClausePlace[] {
  const places: ClausePlace[] = [];
  let law = '';
  let end = -1;
  for (const match of clause.matchAll(token)) {
    const { name = '', article, paragraph, item } = match.groups ?? {};
    const last = places.at(-1);
    const isAttached = match.index === end;
    end = match.index + match[0].length;
    if (article !== undefined) {
      law = name === '' ? law : name;
      places.push({ law, article: ordinalOf(article), paragraph: null, item: null });
    } else if (last !== undefined) {
      const [first, until] = [paragraph ?? item ?? '', match.groups?.['until']].map((each) => (each === undefined ? null : ordinalOf(each)));
      const narrowed = paragraph === undefined ? (each: number) => ({ ...last, item: each }) : (each: number) => ({ ...last, paragraph: each, item: null });
      if (isAttached) {
        places.pop();
      }
      for (let each = first ?? 0; each <= (until ?? first ?? 0); each += 1) {
        places.push(narrowed(each));
      }
    }
  }
  return places;
}

// helpers

const numeral = '[一二三四五六七八九十百零]+';
const token = new RegExp(
  `(?<name>[^；;、，,。（）和及\\s第《》]*)》?第(?<article>${numeral})条|第(?<paragraph>${numeral})款|第[（(](?<item>${numeral})[）)]项(?:至第[（(](?<until>${numeral})[）)]项)?`,
  'g',
);

function ordinalOf(text: string): number {
  const number = readOrdinal(text);
  if (number === null) {
    throw new RangeError(`no ordinal: ${text}`);
  }
  return number;
}
