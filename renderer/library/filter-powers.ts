import type { CatalogueEntry } from '../../shared/contract/methods.ts';
import type { PowerKind } from '../../shared/model/power.ts';

/** The powers of the kind whose name or code contains every word of the search. */
export function filterPowers(powers: readonly CatalogueEntry[], search: string, kind: PowerKind | null): CatalogueEntry[] {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '');
  return powers.filter(({ power }) => {
    const text = `${power.name} ${power.code}`.normalize('NFKC').toLowerCase();
    return (kind === null || power.kind === kind) && words.every((word) => text.includes(word));
  });
}
