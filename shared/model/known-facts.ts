import { factKey, type ChartFact, type FactKind, type KnownFact } from './chart-facts.ts';
import type { Citation } from './citation.ts';
import type { Department, Post } from './department.ts';

/** Citations kept of one law: what a clerk can still choose among. */
const citationsKept = 60;

/**
 * Every fact that department, posts or charts state, those used by most charts first within their kind. `charts` in the
 * order of the library; a fact used several times in one chart counts that chart once.
 */
export function knownFacts(department: Department, posts: readonly Post[], charts: readonly (readonly ChartFact[])[]): KnownFact[] {
  const facts = new Map<string, Gathered>();
  const gather = (kind: FactKind, value: string, postId: string | null, isDepartment: boolean): Gathered => {
    const key = factKey({ kind, value, postId });
    const known = facts.get(key);
    if (known !== undefined) {
      known.isDepartment ||= isDepartment;
      return known;
    }
    const made: Gathered = { kind, value, postId, isDepartment, charts: [], citations: new Map() };
    facts.set(key, made);
    return made;
  };
  for (const { kind, value, postId } of departmentFacts(department, posts)) {
    if (value !== '') {
      gather(kind, value, postId ?? null, true);
    }
  }
  charts.forEach((chartFacts, chart) => {
    for (const { kind, value, postId, citation } of chartFacts) {
      const fact = gather(kind, value, postId ?? null, false);
      if (fact.charts.at(-1) !== chart) {
        fact.charts.push(chart);
      }
      if (citation !== undefined) {
        count(fact.citations, citation);
      }
    }
  });
  return [...facts.values()]
    .map(({ citations, ...fact }) => ({ ...fact, citations: mostFrequent(citations) }))
    .sort((first, second) => second.charts.length - first.charts.length);
}

// helpers

interface Gathered {
  readonly kind: FactKind;
  readonly value: string;
  readonly postId: string | null;
  isDepartment: boolean;
  readonly charts: number[];
  readonly citations: Map<string, { readonly citation: Citation; times: number }>;
}

function departmentFacts(department: Department, posts: readonly Post[]): Pick<ChartFact, 'kind' | 'value' | 'postId'>[] {
  const { supervision, remedy, complaints } = department;
  return [
    ...posts.flatMap((post): Pick<ChartFact, 'kind' | 'value' | 'postId'>[] => [
      { kind: 'post', value: post.name || post.section, postId: post.id },
      { kind: 'section', value: post.section },
      { kind: 'telephone', value: post.phone },
    ]),
    { kind: 'unit', value: department.name },
    { kind: 'telephone', value: department.phone },
    ...[supervision.internal, supervision.external].flatMap((body): Pick<ChartFact, 'kind' | 'value'>[] => [
      { kind: 'supervision', value: body.name },
      { kind: 'telephone', value: body.contact },
    ]),
    ...complaints.map(({ kind, address }): Pick<ChartFact, 'kind' | 'value'> => ({
      kind: kind === 'phone' ? 'telephone' : 'complaint',
      value: address,
    })),
    { kind: 'remedy', value: remedy.reviewBody },
    { kind: 'remedy', value: remedy.court },
  ];
}

function count(citations: Gathered['citations'], citation: Citation): void {
  const key = JSON.stringify(citation);
  const known = citations.get(key);
  if (known === undefined) {
    citations.set(key, { citation, times: 1 });
  } else {
    known.times += 1;
  }
}

function mostFrequent(citations: Gathered['citations']): Citation[] {
  return [...citations.values()]
    .sort((first, second) => second.times - first.times)
    .slice(0, citationsKept)
    .map(({ citation }) => citation);
}
