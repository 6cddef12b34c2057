import type { LawRank } from '../law/register.ts';
import { printPlaces } from './citation-list.ts';
import { citedLaws, versionRemark, type CitedLaw, type CitedPlace } from './cited-laws.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { NamedTable } from './named-table.ts';

/**
 * Every law cited with its version, its places and the powers that rest on them. On paper the places on which the same powers rest
 * stand in one row; for spreadsheets each has its own, to be sorted and filtered.
 */
export function basisTable(facts: DocumentFacts, reader: 'paper' | 'spreadsheet'): NamedTable {
  return {
    title: '依据汇总',
    columns: [
      { title: '序号', weight: 2.6, align: 'centre', joins: true },
      { title: '依据名称', weight: 9, joins: true },
      { title: '效力级别', weight: 4, joins: true },
      { title: '所引版本', weight: 6.5, joins: true },
      { title: '版本情况', weight: 5, joins: true },
      { title: '条款', weight: 8, repeats: true },
      { title: '涉及职权', weight: 14 },
    ],
    rows: citedLaws(facts).flatMap((cited, index) =>
      (reader === 'paper' ? togetherByPowers(cited.places) : cited.places.map(({ place, powers }) => ({ places: [place], powers }))).map(({ places, powers }, row) => [
        ...(row === 0 ? [index + 1, `《${cited.name}》`, cited.law === null ? '—' : rankTerms[cited.law.rank], versionText(cited), versionRemark(cited)] : ['', '', '', '', '']),
        printPlaces(places) || '（未注明条款）',
        powersText(powers),
      ]),
    ),
  };
}

// helpers

/** Most characters of names in one cell; more powers are told by their numbers in the catalogue. */
const mostCharacters = 160;

/** The places on which the same powers rest, as their first one stands. */
function togetherByPowers(cited: readonly CitedPlace[]): { readonly places: CitedPlace['place'][]; readonly powers: CitedPlace['powers'] }[] {
  const groups = new Map<string, { readonly places: CitedPlace['place'][]; readonly powers: CitedPlace['powers'] }>();
  for (const { place, powers } of cited) {
    const key = powers.map(({ number }) => number).join(' ');
    const group = groups.get(key) ?? { places: [], powers };
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const rankTerms: Readonly<Record<LawRank, string>> = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'judicial-interpretation': '司法解释',
  'local-regulation': '地方性法规',
  rule: '规章',
  'normative-document': '规范性文件',
  standard: '标准',
};

function versionText({ version, citedVersion, documentNumber }: CitedLaw): string {
  const dates = version === null ? [citedVersion] : [`${version.date}公布`, version.inForce === null ? '' : `${version.inForce}施行`];
  return [...dates, documentNumber].filter((part) => part !== '').join('\n') || '—';
}

/** The names; where they are too many, their numbers in the catalogue, runs of them as one: 职权目录第1—3、7项（共4项）. */
function powersText(powers: CitedPlace['powers']): string {
  const names = powers.map(({ name }) => name).join('；');
  if (powers.length < 4 || names.length <= mostCharacters) {
    return names;
  }
  const runs: { from: number; to: number }[] = [];
  for (const { number } of powers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === number - 1) {
      last.to = number;
    } else {
      runs.push({ from: number, to: number });
    }
  }
  const numbers = runs.map(({ from, to }) => (from === to ? String(from) : `${from}—${to}`)).join('、');
  return `职权目录第${numbers}项（共${powers.length}项）`;
}
