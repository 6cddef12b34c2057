import { actionTexts } from './action-texts.ts';
import { cardTexts } from './card-texts.ts';
import { drawTexts } from './draw-texts.ts';
import { factsTexts } from './facts-texts.ts';
import { lawTexts } from './law-texts.ts';
import { laneTexts } from './lane-texts.ts';
import { memoryTexts } from './memory-texts.ts';
import { outlineTexts } from './outline-texts.ts';
import { printTexts } from './print-texts.ts';
import { problemTexts } from './problem-texts.ts';
import { searchTexts } from './search-texts.ts';
import { tableTexts } from './table-texts.ts';
import { templateTexts } from './template-texts.ts';
import { tidyTexts } from './tidy-texts.ts';
import { timeTexts } from './time-texts.ts';
import { tourTexts } from './tour-texts.ts';
import { chartTexts } from './chart-texts.ts';
import { commonTexts } from './common-texts.ts';
import { filingTexts } from './filing-texts.ts';
import { inspectorTexts } from './inspector-texts.ts';
import { libraryTexts } from './library-texts.ts';
import { sealTexts } from './seal-texts.ts';
import { signatureTexts } from './signature-texts.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence in both languages; `{name}` is a blank. */
export interface TextPair {
  readonly zh: string;
  readonly en: string;
}

/** The texts by topic; an id stands in one of them. */
export const textTopics = [
  commonTexts,
  libraryTexts,
  chartTexts,
  inspectorTexts,
  actionTexts,
  drawTexts,
  laneTexts,
  tidyTexts,
  tableTexts,
  cardTexts,
  outlineTexts,
  searchTexts,
  memoryTexts,
  problemTexts,
  factsTexts,
  tourTexts,
  filingTexts,
  lawTexts,
  templateTexts,
  timeTexts,
  signatureTexts,
  printTexts,
  sealTexts,
] as const;

/** Every text of the interface by id. */
export const texts = {
  ...commonTexts,
  ...libraryTexts,
  ...filingTexts,
  ...lawTexts,
  ...chartTexts,
  ...inspectorTexts,
  ...actionTexts,
  ...drawTexts,
  ...laneTexts,
  ...tidyTexts,
  ...tableTexts,
  ...cardTexts,
  ...outlineTexts,
  ...searchTexts,
  ...memoryTexts,
  ...problemTexts,
  ...factsTexts,
  ...tourTexts,
  ...templateTexts,
  ...timeTexts,
  ...signatureTexts,
  ...printTexts,
  ...sealTexts,
} as const;
export type TextId = keyof typeof texts;
export type TextBlanks = Readonly<Record<string, string | number>>;

/** The text with its blanks filled in. */
export function textOf(id: TextId, language: Language, blanks: TextBlanks = {}): string {
  return fillText(texts[id][language], blanks);
}

export function fillText(sentence: string, blanks: TextBlanks): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}
