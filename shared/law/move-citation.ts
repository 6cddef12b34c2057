import type { Citation } from '../model/citation.ts';
import type { Certainty } from './legal-limit.ts';
import { currentVersion, lawOfCitation, versionOfCitation, type ArticleMap, type LawPlace, type LawRegister, type RegisteredLaw } from './register.ts';

/**
 * A citation brought to the version in force. `current`: it names that version already. `moved`: `citations` say where its
 * provision stands now (none where it was dropped). `unknown`: the law, its version or the place is not known, or nobody
 * mapped it: `citations` is empty and a person has to look it up.
 */
export interface MovedCitation {
  readonly outcome: 'current' | 'moved' | 'unknown';
  readonly citations: readonly Citation[];
  /** Of the maps used, the least certain. */
  readonly certainty: Certainty;
}

export function moveCitation(register: LawRegister, citation: Citation): MovedCitation {
  const law = lawOfCitation(register, citation);
  const [from, to] = law === null ? [null, null] : [versionOfCitation(law, citation), currentVersion(law)];
  if (law === null || from === null || to === null) {
    return unknown;
  }
  if (from.date === to.date) {
    return { outcome: 'current', citations: [citation], certainty: from.certainty };
  }
  if (from.date > to.date) {
    return unknown;
  }
  const maps = mapsBetween(law, from.date, to.date);
  if (maps.length === 0) {
    return unknown;
  }
  const places = moveAll(placeOf(citation), maps);
  return places === null
    ? unknown
    : {
        outcome: 'moved',
        citations: places.map((place) => ({ ...citation, ...place, version: to.date, documentNumber: citation.documentNumber === '' ? '' : to.documentNumber })),
        certainty: maps.map((map) => map.certainty).toSorted((a, b) => doubt.indexOf(b) - doubt.indexOf(a))[0] ?? 'read',
      };
}

// helpers

const unknown: MovedCitation = { outcome: 'unknown', citations: [], certainty: 'unverified' };
const doubt: readonly Certainty[] = ['read', 'interpretive', 'unverified'];

type CitedPlace = Pick<Citation, 'article' | 'paragraph' | 'item'>;

function placeOf({ article, paragraph, item }: Citation): CitedPlace {
  return { article, paragraph, item };
}

/** The maps to go through, in order: none of them where the last does not reach the version in force. */
function mapsBetween({ articleMaps }: RegisteredLaw, from: string, to: string): ArticleMap[] {
  const maps = articleMaps.filter((map) => map.to > from && map.to <= to).toSorted((a, b) => (a.to < b.to ? -1 : 1));
  return maps.at(-1)?.to === to ? maps : [];
}

function moveAll(place: CitedPlace, maps: readonly ArticleMap[]): CitedPlace[] | null {
  if (place.article === null) {
    return [place];
  }
  let places: CitedPlace[] = [place];
  for (const map of maps) {
    const moved = places.map((each) => moveOne(each, map));
    if (moved.includes(null)) {
      return null;
    }
    places = moved.flatMap((each) => each ?? []);
  }
  return places;
}

/** The narrowest move that covers the place; a paragraph of an article that moved whole is left to be looked up in the new article. */
function moveOne(place: CitedPlace, { moves, others }: ArticleMap): CitedPlace[] | null {
  const covering = moves.filter(({ from }) => covers(from, place)).toSorted((a, b) => depth(b.from) - depth(a.from));
  const best = covering[0];
  if (best !== undefined) {
    return best.to;
  }
  const isDivided = moves.some(({ from }) => from.article === place.article);
  return others === 'same' && !isDivided ? [place] : null;
}

function covers(from: LawPlace, place: CitedPlace): boolean {
  return from.article === place.article && (from.paragraph === null || from.paragraph === place.paragraph) && (from.item === null || from.item === place.item);
}

function depth({ paragraph, item }: LawPlace): number {
  return (paragraph === null ? 0 : 1) + (item === null ? 0 : 1);
}
