// Finds names by their characters, by pinyin, by initials and by any mixture. How characters are read is told by the page's
// data, so that no dictionary need be loaded. The same rules as the program's own search.

/**
 * @typedef {object} SearchUnit A Chinese character, a word of other letters, or what stands between them.
 * @property {string} text
 * @property {readonly string[]} readings
 * @property {number} start Place in the name, in code units.
 * @property {number} end
 *
 * @typedef {object} SearchFound
 * @property {number} index Which name.
 * @property {number} rank The lower, the better.
 * @property {readonly (readonly [number, number])[]} ranges What is to be marked of the name, in code units.
 */

/**
 * @param {readonly { readonly name: string, readonly code: string, readonly kind: string }[]} entries Found by its name, else by its kind or code.
 * @param {Readonly<Record<string, string>>} readings How each character is read: pinyin without tones, divided by spaces.
 * @returns {(query: string) => SearchFound[]} Everything found, best first; nothing for an empty query.
 */
function createSearch(entries, readings) {
  const readingsOf = new Map(Object.entries(readings).map(([character, read]) => [character, read.split(' ')]));
  const wordPattern = /^[\p{Letter}\p{Number}]+$/u;
  const mostPassed = 4;
  /** @type {readonly string[]} */
  const none = [];
  /** What is known of a character, so that each is looked up once. @type {Map<string, { text: string, isWord: boolean, readings: readonly string[] }>} */
  const characters = new Map();

  const kinds = new Map(entries.map(({ kind }) => [kind, read(kind)]));
  const prepared = entries.map(({ name, code, kind }) => ({ name: read(name), kind: kinds.get(kind) ?? read(kind), code: normalised(code), length: name.length }));

  /** @param {string} text */
  function read(text) {
    const units = unitsOf(text);
    const heads = units.map((unit) => unit.text.charAt(0) + unit.readings.map((reading) => reading.charAt(0)).join(''));
    return { units, heads, initials: new Set(heads.join('')), text: units.map((unit) => unit.text).join('') };
  }

  /** @param {string} text */
  function normalised(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  /** @param {string} character */
  function kindOf(character) {
    const known = characters.get(character);
    if (known !== undefined) {
      return known;
    }
    const text = normalised(character);
    const isHan = /\p{Script=Han}/u.test(character);
    const isWord = !isHan && wordPattern.test(text);
    const kind = { text, isWord, readings: isHan ? (readingsOf.get(character) ?? none) : isWord ? [text] : none };
    characters.set(character, kind);
    return kind;
  }

  /** @param {string} name */
  function unitsOf(name) {
    /** @type {SearchUnit[]} */
    const units = [];
    let at = 0;
    for (const character of name) {
      const start = at;
      at += character.length;
      const { text, isWord, readings } = kindOf(character);
      const before = units.at(-1);
      if (isWord && before !== undefined && before.end === start && before.readings[0] === before.text) {
        units[units.length - 1] = { text: before.text + text, readings: [before.text + text], start: before.start, end: at };
      } else {
        units.push({ text, readings, start, end: at });
      }
    }
    return units;
  }

  /** @param {number} at */
  function placeRank(at) {
    return at === 0 ? 0 : 2 + Math.min(at, 100) / 100;
  }

  /**
   * @param {ReturnType<typeof read>} entry
   * @param {string} word
   * @returns {{ rank: number, ranges: [number, number][] } | null}
   */
  function findLiterally({ units, text }, word) {
    const found = text.indexOf(word);
    if (found < 0) {
      return null;
    }
    /** @type {[number, number][]} */
    const ranges = [];
    let place = 0;
    for (const unit of units) {
      const from = Math.max(found, place);
      const to = Math.min(found + word.length, place + unit.text.length);
      if (from < to) {
        const isPlain = unit.end - unit.start === unit.text.length;
        ranges.push(isPlain ? [unit.start + from - place, unit.start + to - place] : [unit.start, unit.end]);
      }
      place += unit.text.length;
    }
    const isWordStart = found === 0 || !/[\p{Letter}\p{Number}]/u.test(text.charAt(found - 1)) || /\p{Script=Han}/u.test(word);
    return { rank: placeRank(found) + (isWordStart ? 0 : 4), ranges };
  }

  /**
   * @param {ReturnType<typeof read>} entry
   * @param {string} word
   * @returns {{ rank: number, ranges: [number, number][] } | null}
   */
  function findBySound({ units, heads, initials }, word) {
    const head = word.charAt(0);
    if (!initials.has(head)) {
      return null;
    }
    const failed = new Set();
    /** @type {{ rank: number, ranges: [number, number][] } | null} */
    let best = null;
    for (const [index, unit] of units.entries()) {
      if (best !== null && best.rank <= 10 + placeRank(index)) {
        break;
      }
      const spelled = unit.readings.length === 0 || heads[index]?.includes(head) !== true ? null : spell(units, index, word, 0, failed);
      if (spelled !== null && (best === null || 10 + spelled.cost + placeRank(index) < best.rank)) {
        best = { rank: 10 + spelled.cost + placeRank(index), ranges: spelled.units.map(({ start, end }) => [start, end]) };
      }
    }
    return best;
  }

  /**
   * The units from `from` on that the word spells from its letter `at` on; what stands between them is passed over.
   *
   * @param {readonly SearchUnit[]} units
   * @param {number} from
   * @param {string} word
   * @param {number} at
   * @param {Set<number>} failed
   * @returns {{ units: SearchUnit[], cost: number } | null}
   */
  function spell(units, from, word, at, failed) {
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
    /** @type {{ units: SearchUnit[], cost: number } | null} */
    let best = null;
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

  /**
   * How many letters of the word, from `at` on, can stand for the unit, with what each costs.
   *
   * @param {SearchUnit} unit
   * @param {string} word
   * @param {number} at
   */
  function waysToSpell(unit, word, at) {
    /** @type {Map<number, number>} */
    const ways = new Map();
    /** @param {number} length @param {number} cost */
    const offer = (length, cost) => ways.set(length, Math.min(cost, ways.get(length) ?? cost));
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

  /**
   * @param {(typeof prepared)[number]} entry
   * @param {string} word
   * @returns {{ rank: number, ranges: [number, number][] } | null}
   */
  function find({ name, kind, code }, word) {
    const named = findLiterally(name, word) ?? findBySound(name, word);
    return named ?? ((findLiterally(kind, word) ?? findBySound(kind, word)) !== null || code.includes(word) ? { rank: 30, ranges: [] } : null);
  }

  return (query) => {
    const words = normalised(query.slice(0, 200)).split(/\s+/u).filter((word) => word !== '');
    if (words.length === 0) {
      return [];
    }
    /** @type {SearchFound[]} */
    const found = [];
    prepared.forEach((entry, index) => {
      let rank = 0;
      /** @type {[number, number][]} */
      const ranges = [];
      for (const word of words) {
        const hit = find(entry, word);
        if (hit === null) {
          return;
        }
        rank += hit.rank;
        ranges.push(...hit.ranges);
      }
      ranges.sort((first, second) => first[0] - second[0]);
      found.push({ index, rank: rank / words.length + Math.min(entry.length, 200) / 1000, ranges });
    });
    return found.sort((first, second) => first.rank - second.rank || first.index - second.index);
  };
}

/**
 * The name as pieces for a page, what was found marked.
 *
 * @param {string} name
 * @param {SearchFound['ranges']} ranges
 * @returns {(string | HTMLElement)[]}
 */
function markedName(name, ranges) {
  /** @type {(string | HTMLElement)[]} */
  const pieces = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (to > at) {
      const mark = document.createElement('mark');
      mark.textContent = name.slice(Math.max(at, from), to);
      pieces.push(name.slice(at, Math.max(at, from)), mark);
      at = to;
    }
  }
  pieces.push(name.slice(at));
  return pieces.filter((piece) => piece !== '');
}
