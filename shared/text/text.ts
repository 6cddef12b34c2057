import { chartTexts } from './chart-texts.ts';
import { commonTexts } from './common-texts.ts';
import { inspectorTexts } from './inspector-texts.ts';
import { libraryTexts } from './library-texts.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence in both languages; `{name}` is a blank. */
export interface TextPair {
  readonly zh: string;
  readonly en: string;
}

/** Every text of the interface by id. */
export const texts = { ...commonTexts, ...libraryTexts, ...chartTexts, ...inspectorTexts } as const;
export type TextId = keyof typeof texts;
export type TextBlanks = Readonly<Record<string, string | number>>;

/** The text with its blanks filled in. */
export function textOf(id: TextId, language: Language, blanks: TextBlanks = {}): string {
  return fillText(texts[id][language], blanks);
}

export function fillText(sentence: string, blanks: TextBlanks): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}
