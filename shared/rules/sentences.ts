import type { ChartText } from '../model/chart-texts.ts';

/** A sentence of one of the chart's texts, as it stands there. */
export interface ChartSentence extends Pick<ChartText, 'target' | 'field'> {
  readonly sentence: string;
  /** The same with figures, brackets and commas of half width, without white space. */
  readonly said: string;
}

/** Every sentence of the texts, in their order. */
export function sentencesIn(texts: readonly ChartText[]): ChartSentence[] {
  return texts.flatMap(({ target, field, text }) => sentencesOf(text).map((sentence) => ({ target, field, sentence, said: plain(sentence) })));
}

/** Those of the sentences that match the pattern, as said. */
export function sentencesSaying(sentences: readonly ChartSentence[], pattern: RegExp): ChartSentence[] {
  return sentences.filter(({ said }) => pattern.test(said));
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
