import type { Citation } from '../model/citation.ts';
import { printCitation, printPlace } from '../model/print-citation.ts';

export type CitedPlaceOfLaw = Pick<Citation, 'article' | 'paragraph' | 'item'>;

/**
 * The citations in few words: each law once, with all its places in their order, of which each says only what the one before has
 * not said: 《甲法》第一条、第三条第一款第（一）项、第（四）项、第二款；《乙条例》第五条.
 */
export function printCitationList(citations: readonly Citation[]): string {
  const laws = new Map<string, Citation[]>();
  for (const citation of citations) {
    const law = printCitation({ ...citation, article: null, paragraph: null, item: null });
    laws.set(law, [...(laws.get(law) ?? []), citation]);
  }
  return [...laws].map(([law, places]) => `${law}${printPlaces(places)}`).join('；');
}

/** Places of one law in their order, each once: 第三条第一款第（一）项、第（四）项、第二款、第五条. */
export function printPlaces(places: readonly CitedPlaceOfLaw[]): string {
  const printed: string[] = [];
  let before: CitedPlaceOfLaw | null = null;
  for (const place of places.filter(({ article }) => article !== null).toSorted(byPlace)) {
    if (before === null || byPlace(before, place) !== 0) {
      printed.push(printPlace(shortened(place, before)));
    }
    before = place;
  }
  return printed.join('、');
}

/** Order by article, paragraph and item; a whole article stands before its parts. */
export function byPlace(first: CitedPlaceOfLaw, second: CitedPlaceOfLaw): number {
  return (first.article ?? 0) - (second.article ?? 0) || (first.paragraph ?? 0) - (second.paragraph ?? 0) || (first.item ?? 0) - (second.item ?? 0);
}

// helpers

/** Without the levels that the place before has named on the same level: what it left open cannot be left out. */
function shortened(place: CitedPlaceOfLaw, before: CitedPlaceOfLaw | null): CitedPlaceOfLaw {
  if (before === null || before.article !== place.article) {
    return place;
  }
  if (before.paragraph === place.paragraph && before.item !== null && place.item !== null) {
    return { ...place, article: null, paragraph: null };
  }
  return before.paragraph !== null && place.paragraph !== null && before.paragraph !== place.paragraph ? { ...place, article: null } : place;
}
