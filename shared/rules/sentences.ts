import type { ChartText } from '../model/chart-texts.ts';

/** A sentence of one of the chart's texts, as it stands there. */
export interface ChartSentence extends Pick<ChartText, 'target' | 'field'> {
  readonly sentence: string;
}

/** The sentences of the texts that match the pattern, which sees figures, brackets and commas of half width and no spaces. */
export function sentencesSaying(texts: readonly ChartText[], pattern: RegExp): ChartSentence[] {
  return texts.flatMap(({ target, field, text }) =>
    sentencesOf(text)
      .filter((sentence) => pattern.test(plain(sentence)))
      .map((sentence) => ({ target, field, sentence })),
  );
}

/** The text's sentences, without the marks between them. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Figures, brackets and commas of half width, without white space: what patterns are written for. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
