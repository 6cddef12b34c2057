import type { CatalogueEntry } from '../../shared/contract/methods.ts';
import type { PowerKind } from '../../shared/model/power.ts';
import type { Matcher } from '../../shared/search/match.ts';

/** The powers of the kind whose name or code has every word of the search, by characters, pinyin or initials, in their order. */
export function filterPowers(powers: readonly CatalogueEntry[], search: string, kind: PowerKind | null, matcher: Matcher): CatalogueEntry[] {
  return powers.filter(({ power }) => (kind === null || power.kind === kind) && matcher.match(`${power.name} ${power.code}`, search) !== null);
}
