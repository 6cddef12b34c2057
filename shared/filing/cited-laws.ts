import { citationsOf } from '../law/citing.ts';
import { currentVersion, lawOfCitation, lawRanks, versionOfCitation, type LawRank, type LawVersion, type RegisteredLaw } from '../law/register.ts';
import type { Citation } from '../model/citation.ts';
import { byPlace } from './citation-list.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import type { DocumentFacts } from './document-facts.ts';

/** A law as the charts cite it: one version of it, with every place cited and the powers that cite the place. */
export interface CitedLaw {
  /** Full name without title marks. */
  readonly name: string;
  /** Null where the register does not know the law. */
  readonly law: RegisteredLaw | null;
  /** The version cited; null where the citations name none that is known. */
  readonly version: LawVersion | null;
  /** As cited, where the register does not know the version. */
  readonly citedVersion: string;
  readonly documentNumber: string;
  /** In the order of the articles. */
  readonly places: readonly CitedPlace[];
}

export interface CitedPlace {
  readonly place: Pick<Citation, 'article' | 'paragraph' | 'item'>;
  /** The powers that rest on it, each with its number in the catalogue, counted from 1. */
  readonly powers: readonly { readonly number: number; readonly name: string }[];
}

/** Every law the charts cite, by rank and then by name; different versions of a law apart. What waivers rest on is not counted. */
export function citedLaws(facts: DocumentFacts): CitedLaw[] {
  const laws = new Map<string, { readonly cited: Omit<CitedLaw, 'places'>; readonly places: Map<string, { readonly place: CitedPlace['place']; readonly powers: Map<number, string> }> }>();
  for (const [index, { chart, power }] of catalogueEntries(facts, facts.charts).entries()) {
    const citations = chart === null ? [] : citationsOf(chart).filter(({ field }) => !field.startsWith('waivers.'));
    for (const { citation } of citations) {
      const cited = citedAs(citation, facts);
      const key = [cited.name, cited.version?.date ?? cited.citedVersion, cited.version === null ? cited.documentNumber : ''].join('|');
      const entry = laws.get(key) ?? { cited, places: new Map() };
      laws.set(key, entry);
      const place = [citation.article, citation.paragraph, citation.item].join('|');
      const known = entry.places.get(place) ?? { place: { article: citation.article, paragraph: citation.paragraph, item: citation.item }, powers: new Map() };
      known.powers.set(index + 1, power.name);
      entry.places.set(place, known);
    }
  }
  return [...laws.values()]
    .map(({ cited, places }) => ({ ...cited, places: [...places.values()].map(({ place, powers }) => ({ place, powers: [...powers].map(([number, name]) => ({ number, name })) })).toSorted((first, second) => byPlace(first.place, second.place)) }))
    .toSorted((first, second) => rankOf(first) - rankOf(second) || compare(first.name, second.name) || compare(first.version?.date ?? '', second.version?.date ?? ''));
}

/** What the reader should know of the version cited, as on the day of issue: 现行有效, or what became of it. */
export function versionRemark({ law, version, citedVersion }: CitedLaw): string {
  if (law === null) {
    return '法规库未收录';
  }
  const current = currentVersion(law);
  if (version === null) {
    return citedVersion === '' ? '未注明版本' : '法规库无此版本';
  }
  switch (version.status) {
    case 'in-force':
      return '现行有效';
    case 'not-yet':
      return '尚未施行';
    case 'repealed':
      return '已废止';
    case 'superseded':
      return current === null ? '已失效' : `已被${current.date}版本代替`;
  }
}

// helpers

function citedAs(citation: Citation, { register }: DocumentFacts): Omit<CitedLaw, 'places'> {
  const law = lawOfCitation(register, citation);
  const version = law === null ? null : versionOfCitation(law, citation);
  return {
    name: law?.name ?? citation.law,
    law,
    version,
    citedVersion: citation.version,
    documentNumber: version?.documentNumber !== undefined && version.documentNumber !== '' ? version.documentNumber : citation.documentNumber,
  };
}

function rankOf({ law }: Omit<CitedLaw, 'places'>): number {
  const rank: LawRank | undefined = law?.rank;
  return rank === undefined ? lawRanks.length : lawRanks.indexOf(rank);
}

/** By code points: the same order on every machine. */
function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
