import { useCallback } from 'react';
import type { LibrarySummary } from '../../shared/contract/methods.ts';
import { factsOf, type FactKind, type KnownFact } from '../../shared/model/chart-facts.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import type { ComboOption } from '../ui/ComboField.tsx';

/** Looks up, when a list opens, what the department and all charts call things of these kinds. */
export function useFactOptions(...kinds: readonly FactKind[]): () => readonly ComboOption[] {
  const t = useText();
  const { document, facts, library } = useStores();
  const wanted = kinds.join(' ');
  return useCallback(() => {
    void facts.getState().load();
    const { summary } = library.getState();
    const known = facts.getState().list?.facts ?? [];
    const own = ownFacts(document.getState().chart, known);
    return [...own, ...known]
      .filter((fact) => wanted.split(' ').includes(fact.kind) && fact.value !== '')
      .map((fact) => ({ value: fact.value, ...detail(fact, summary, t) }));
  }, [t, document, facts, library, wanted]);
}

// helpers

/** What the open chart says that the library's list, read a moment ago, does not know yet. */
function ownFacts(chart: Chart | null, known: readonly KnownFact[]): Pick<KnownFact, 'kind' | 'value' | 'charts' | 'isDepartment'>[] {
  if (chart === null) {
    return [];
  }
  const seen = new Set(known.map(({ kind, value }) => `${kind} ${value}`));
  return factsOf(chart).flatMap(({ kind, value }) => {
    const key = `${kind} ${value}`;
    if (value === '' || seen.has(key)) {
      return [];
    }
    seen.add(key);
    return [{ kind, value, charts: [], isDepartment: false }];
  });
}

/** Whose it is, where the department knows; else how many charts say it. */
function detail(
  { kind, value, charts, isDepartment }: Pick<KnownFact, 'kind' | 'value' | 'charts' | 'isDepartment'>,
  summary: LibrarySummary | null,
  t: ReturnType<typeof useText>,
): Pick<ComboOption, 'detail' | 'sought'> {
  if (isDepartment && summary !== null) {
    const owner = kind === 'telephone' ? ownerOf(value, summary) : '';
    return owner === '' ? { detail: t('facts.department') } : { detail: owner, sought: `${value} ${owner}` };
  }
  return charts.length === 0 ? {} : { detail: t('facts.charts', { count: charts.length }) };
}

function ownerOf(telephone: string, { department, posts }: LibrarySummary): string {
  const post = posts.find((each) => each.phone === telephone);
  const body = [department.supervision.internal, department.supervision.external].find((each) => each.contact === telephone);
  return post === undefined ? (body?.name ?? '') : post.section || post.name;
}
