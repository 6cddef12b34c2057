import { normalised, unitsOf, type Unit } from './units.ts';

/** Where a search is found in a text. */
export interface TextMatch {
  /** The lower, the better. */
  readonly rank: number;
  /** What is to be marked: from and to in code units, in order, without overlap. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Ranked<Item> {
  readonly item: Item;
  readonly match: TextMatch;
}

/**
 * Finds Chinese and other texts by their characters, by full pinyin, by initials, and by any mixture: `行政处罚`,
 * `xingzhengchufa`, `xzcf`, `行zcf`. Remembers what it has read of each text, so that only the first search reads.
 */
export interface Matcher {
  /** Null where a word of the query (they are divided by spaces) is not found. An empty query finds everything. */
  match(text: string, query: string): TextMatch | null;
  /** The items found, best first, those that are equally good in their own order. */
  rank<Item>(items: readonly Item[], textOf: (item: Item) => string, query: string): Ranked<Item>[];
}

export function createMatcher(): Matcher {
  const known = new Map<string, Entry>();
  const polyphones = new Map<string, readonly string[]>();

  function entryOf(text: string): Entry {
    const before = known.get(text);
    if (before !== undefined) {
      return before;
    }
    if (known.size >= mostRemembered) {
      known.clear();
    }
    const units = unitsOf(text, polyphones);
    const heads = units.map((unit) => [unit.text[0] ?? '', ...unit.readings.map((reading) => reading[0] ?? '')].join(''));
    const entry = { units, text: units.map((unit) => unit.text).join(''), heads, initials: new Set(heads.join('')) };
    known.set(text, entry);
    return entry;
  }

  function match(text: string, query: string): TextMatch | null {
    const words = wordsOf(query);
    const entry = entryOf(text);
    let rank = 0;
    const ranges: [number, number][] = [];
    for (const word of words) {
      const found = findLiterally(entry, word) ?? findBySound(entry, word);
      if (found === null) {
        return null;
      }
      rank += found.rank;
      ranges.push(...found.ranges);
    }
    return { rank: words.length === 0 ? 0 : rank / words.length + Math.min(text.length, 200) / 1000, ranges: joined(ranges) };
  }

  return {
    match,
    rank(items, textOf, query) {
      return items
        .flatMap((item, index) => {
          const found = match(textOf(item), query);
          return found === null ? [] : [{ item, match: found, index }];
        })
        .sort((first, second) => first.match.rank - second.match.rank || first.index - second.index)
        .map(({ item, match: found }) => ({ item, match: found }));
    },
  };
}

// helpers

/** Texts kept read; beyond that reading begins anew. */
const mostRemembered = 20000;

/** Characters of a query that are read. */
const longestQuery = 200;
/** Signs and spaces passed over between two characters of a find. */
const mostPassed = 4;

/** Ranks of a find, by its kind; the place in the text counts within each. */
const ranks = { literal: 0, sound: 10 } as const;

interface Entry {
  readonly units: readonly Unit[];
  /** All of it, normalised. */
  readonly text: string;
  /** For each unit the characters a find can begin with there. */
  readonly heads: readonly string[];
  /** The same for the whole text. */
  readonly initials: ReadonlySet<string>;
}

interface Found {
  readonly rank: number;
  readonly ranges: readonly [number, number][];
}

function wordsOf(query: string): string[] {
  return normalised(query.slice(0, longestQuery)).split(/\s+/u).filter((word) => word !== '');
}

function findLiterally({ units, text }: Entry, word: string): Found | null {
  const at = text.indexOf(word);
  if (at < 0) {
    return null;
  }
  const ranges: [number, number][] = [];
  let place = 0;
  for (const unit of units) {
    const from = Math.max(at, place);
    const to = Math.min(at + word.length, place + unit.text.length);
    if (from < to) {
      const isWhole = from === place && to === place + unit.text.length;
      const isPlain = unit.end - unit.start === unit.text.length;
      ranges.push(isWhole || !isPlain ? [unit.start, unit.end] : [unit.start + from - place, unit.start + to - place]);
    }
    place += unit.text.length;
  }
  const isWordStart = at === 0 || !/[\p{Letter}\p{Number}]/u.test(text[at - 1] ?? '') || /\p{Script=Han}/u.test(word);
  return { rank: ranks.literal + placeRank(at) + (isWordStart ? 0 : 4), ranges };
}

function findBySound({ units, heads, initials }: Entry, word: string): Found | null {
  const head = word[0] ?? '';
  if (!initials.has(head)) {
    return null;
  }
  const failed = new Set<number>();
  let best: Found | null = null;
  for (const [index, unit] of units.entries()) {
    if (best !== null && best.rank <= ranks.sound + placeRank(index)) {
      break;
    }
    const spelled = unit.readings.length === 0 || heads[index]?.includes(head) !== true ? null : spell(units, index, word, 0, failed);
    const rank = spelled === null ? Infinity : ranks.sound + spelled.cost + placeRank(index);
    if (spelled !== null && (best === null || rank < best.rank)) {
      best = { rank, ranges: spelled.units.map((each) => [each.start, each.end]) };
    }
  }
  return best;
}

interface Spelled {
  readonly units: readonly Unit[];
  /** Units of which only a part was typed. */
  readonly cost: number;
}

/** The units from `index` on that `word` spells from its letter `at` on; what stands between them is passed over. */
function spell(units: readonly Unit[], from: number, word: string, at: number, failed: Set<number>): Spelled | null {
  if (at === word.length) {
    return { units: [], cost: 0 };
  }
  let index = from;
  while (index < from + mostPassed && units[index]?.readings.length === 0 && units[index]?.text !== word[at]) {
    index += 1;
  }
  const unit = units[index];
  const key = index * 1000 + at;
  if (unit === undefined || failed.has(key)) {
    return null;
  }
  let best: Spelled | null = null;
  for (const [length, cost] of waysToSpell(unit, word, at)) {
    const rest = spell(units, index + 1, word, at + length, failed);
    if (rest !== null && (best === null || cost + rest.cost < best.cost)) {
      best = { units: [unit, ...rest.units], cost: cost + rest.cost };
    }
  }
  if (best === null) {
    failed.add(key);
  }
  return best;
}

/** Letters of the word, from `at` on, that can stand for the unit, with what each costs. */
function waysToSpell(unit: Unit, word: string, at: number): Map<number, number> {
  const ways = new Map<number, number>();
  const offer = (length: number, cost: number): void => {
    ways.set(length, Math.min(cost, ways.get(length) ?? cost));
  };
  if (word.startsWith(unit.text, at)) {
    offer(unit.text.length, 0);
  }
  for (const reading of unit.readings) {
    if (word.startsWith(reading, at)) {
      offer(reading.length, 0);
    }
    if (word[at] === reading[0]) {
      offer(1, 0.3);
    }
    if (/^[zcs]h/.test(reading) && word.startsWith(reading.slice(0, 2), at)) {
      offer(2, 0.2);
    }
    const rest = word.slice(at);
    if (rest.length > 1 && rest.length < reading.length && reading.startsWith(rest)) {
      offer(rest.length, 0.1);
    }
  }
  return ways;
}

function placeRank(at: number): number {
  return at === 0 ? 0 : 2 + Math.min(at, 100) / 100;
}

function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const sorted = [...ranges].sort((first, second) => first[0] - second[0]);
  const result: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      result.push([from, to]);
    }
  }
  return result;
}
