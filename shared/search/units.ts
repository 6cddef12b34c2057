import { pinyin, polyphonic } from 'pinyin-pro';

/** What a search reads as one: a Chinese character, a word of other letters, or what stands between them. */
export interface Unit {
  /** Normalised: NFKC, lower case. */
  readonly text: string;
  /** Place in the original text, in code units. */
  readonly start: number;
  readonly end: number;
  /** Pinyin without tones, the reading that fits the context first; of a word the word itself; none for what stands between. */
  readonly readings: readonly string[];
}

/** The text as units. `ü` is also read as typed: `v` and `u`. */
export function unitsOf(text: string, polyphones: Map<string, readonly string[]>): Unit[] {
  const characters = [...text];
  const context = hanPattern.test(text) ? pinyin(text, { toneType: 'none', type: 'array' }) : [];
  const isAligned = context.length === characters.length;
  const units: Unit[] = [];
  let at = 0;
  characters.forEach((character, index) => {
    const start = at;
    at += character.length;
    const normal = normalised(character);
    if (hanPattern.test(character)) {
      const readings = isAligned ? typed([context[index] ?? '']) : [];
      units.push({ text: normal, start, end: at, readings: [...new Set([...readings, ...readingsOf(character, polyphones)])] });
      return;
    }
    const before = units.at(-1);
    const isWord = wordPattern.test(normal);
    if (isWord && before?.end === start && before.readings[0] === before.text) {
      units[units.length - 1] = { text: before.text + normal, start: before.start, end: at, readings: [before.text + normal] };
      return;
    }
    units.push({ text: normal, start, end: at, readings: isWord ? [normal] : [] });
  });
  return units;
}

export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

// helpers

const hanPattern = /\p{Script=Han}/u;
const wordPattern = /^[\p{Letter}\p{Number}]+$/u;

function readingsOf(character: string, known: Map<string, readonly string[]>): readonly string[] {
  const before = known.get(character);
  if (before !== undefined) {
    return before;
  }
  const readings = typed(polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? []);
  known.set(character, readings);
  return readings;
}

function typed(readings: readonly string[]): string[] {
  return readings.filter((reading) => /^[a-zü]+$/.test(reading)).flatMap((reading) => (reading.includes('ü') ? [reading.replace('ü', 'v'), reading.replace('ü', 'u')] : [reading]));
}
