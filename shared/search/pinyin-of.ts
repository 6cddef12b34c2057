import { unitsOf } from './units.ts';

/** The text's syllables in pinyin without tones, as its context has them read: 林木采伐 → `lin mu cai fa`. Signs are left out. */
export function pinyinOf(text: string): string {
  return unitsOf(text, new Map())
    .flatMap(({ readings: [reading] }) => reading ?? [])
    .join(' ');
}
