import { describe, expect, test } from 'vitest';
import { textOf, texts, textTopics, type TextPair } from './text.ts';

const pairs: [string, TextPair][] = Object.entries(texts);
/** Texts that are the same or foreign on purpose: the language switch names each language in itself. */
const foreign = new Set(['language.switch']);

function blanksOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

describe('interface texts', () => {
  test('no id stands in two files', () => {
    expect(textTopics.flatMap((topic) => Object.keys(topic)).length).toBe(pairs.length);
  });

  test.each(pairs)('%s is complete in both languages', (id, pair) => {
    expect(pair.zh.trim()).not.toBe('');
    expect(pair.en.trim()).not.toBe('');
    expect(blanksOf(pair.en)).toEqual(blanksOf(pair.zh));
    if (!foreign.has(id)) {
      expect(pair.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    }
  });

  test('Chinese sentences use full-width marks', () => {
    const wrong = pairs.filter(([, { zh }]) => /[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]/.test(zh));
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test('blanks are filled, and one without a value stays visible', () => {
    expect(textOf('save.saved', 'zh', { time: '14:02:11' })).toBe('已保存 14:02:11');
    expect(textOf('save.saved', 'en')).toBe('Saved {time}');
  });
});
