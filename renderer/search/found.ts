import type { Matcher } from '../../shared/search/match.ts';
import type { SearchGroup, SearchItem } from './search-group.ts';

/** What could be found: its item, and other words it is found by. */
export interface Candidate {
  readonly item: Omit<SearchItem, 'ranges'>;
  readonly also: readonly string[];
}

export interface CandidateGroup {
  readonly name: string;
  readonly candidates: readonly Candidate[];
  /** How many are shown at most. */
  readonly most: number;
}

/** The groups with what the query finds in each, the group of the best find first; all of them in their order without a query. */
export function found(groups: readonly CandidateGroup[], query: string, matcher: Matcher): SearchGroup[] {
  const isAll = query.trim() === '';
  return groups
    .map(({ name, candidates, most }, index) => {
      const ranked = candidates
        .flatMap((candidate, place) => {
          const match = matchOf(candidate, query, matcher);
          return match === null ? [] : [{ ...match, candidate, place }];
        })
        .sort((first, second) => first.rank - second.rank || first.place - second.place)
        .slice(0, most);
      return { name, index, best: isAll ? 0 : (ranked[0]?.rank ?? Infinity), items: ranked.map(({ candidate, ranges }) => ({ ...candidate.item, ranges })) };
    })
    .filter(({ items }) => items.length > 0)
    .sort((first, second) => Math.floor(first.best / 10) - Math.floor(second.best / 10) || first.index - second.index)
    .map(({ name, items }) => ({ name, items }));
}

// helpers

/** Rank added where only the other words are found. */
const byOtherWords = 20;

function matchOf({ item, also }: Candidate, query: string, matcher: Matcher) {
  const own = matcher.match(item.text, query);
  if (own !== null) {
    return own;
  }
  for (const words of also) {
    const other = matcher.match(words, query);
    if (other !== null) {
      return { rank: other.rank + byOtherWords, ranges: [] };
    }
  }
  return null;
}
