import { unitsOf } from '../search/units.ts';

/**
 * How each Chinese character of the names is read: every pinyin, without tones, divided by spaces. A page searches by it
 * without a dictionary of its own.
 */
export function readingsOf(names: readonly string[]): Record<string, string> {
  const polyphones = new Map<string, readonly string[]>();
  const known = new Map<string, Set<string>>();
  for (const name of names) {
    for (const { start, end, readings } of unitsOf(name, polyphones)) {
      const character = name.slice(start, end);
      if (/^\p{Script=Han}$/u.test(character)) {
        const read = known.get(character) ?? new Set();
        readings.forEach((reading) => read.add(reading));
        known.set(character, read);
      }
    }
  }
  return Object.fromEntries([...known].sort(([first], [second]) => (first < second ? -1 : 1)).map(([character, read]) => [character, [...read].sort().join(' ')]));
}
