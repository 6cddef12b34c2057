import type { LeaderRow } from './leader-rows.ts';

export interface IndexEntry {
  readonly name: string;
  readonly page: number;
}

/**
 * The entries by their pinyin, that of their distinguishing words: 对非法占用土地行为的处罚 stands under 非. With a head for each first letter; names that no letter begins stand last, under 其他.
 * `pinyinOf` gives a text's syllables without tones, e.g. `lin mu cai fa xu ke`.
 */
export function indexRows(entries: readonly IndexEntry[], pinyinOf: (text: string) => string): LeaderRow[] {
  const sorted = entries
    .map((entry, order) => ({ entry, order, key: pinyinOf(distinguishing(entry.name)).toLowerCase() }))
    .map((each) => ({ ...each, letter: /^[a-z]/.test(each.key) ? (each.key[0] ?? '').toUpperCase() : '' }))
    .sort((first, second) => compare(first.letter === '' ? '~' : first.key, second.letter === '' ? '~' : second.key) || compare(first.entry.name, second.entry.name) || first.order - second.order);
  let letter: string | null = null;
  return sorted.flatMap(({ entry, letter: own }): LeaderRow[] => {
    const row = { text: entry.name, page: entry.page, isHead: false, indent: 0 };
    if (own === letter) {
      return [row];
    }
    letter = own;
    return [{ text: own === '' ? '其他' : own, page: null, isHead: true, indent: 0 }, row];
  });
}

// helpers

/** The name without the word it shares with most others. */
function distinguishing(name: string): string {
  return name.trim().replace(/^(?:对于|关于|对)(?=.)/u, '');
}

/** By code, the same on every machine. */
function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
