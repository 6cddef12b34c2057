import { expect, test } from 'vitest';
import { readFonts } from '../../electron/ports/fonts.ts';
import { missingCharacters, requireGlyphs } from './missing-characters.ts';

const fonts = readFonts();

test('names each character a face lacks, once for each place', () => {
  const texts = [
    { place: '标题', text: '㛃䶮某某流程图\n' },
    { place: '环节“送达”', text: '𡿨某、𡿨某签收\t' },
    { place: '落款单位', text: '𡿨县\u0007' },
  ];
  expect(missingCharacters(texts, fonts)).toEqual([
    { place: '环节“送达”', character: '𡿨', codePoint: 'U+21FE8' },
    { place: '落款单位', character: '𡿨', codePoint: 'U+21FE8' },
    { place: '落款单位', character: '\u0007', codePoint: 'U+0007' },
  ]);
});

test('asks only the faces the text is set in', () => {
  const texts = [{ place: '标题', text: '𰻝' }];
  expect(missingCharacters(texts, fonts, ['sans', 'sansBold'])).toEqual([]);
  expect(missingCharacters(texts, fonts, ['serif']).map(({ codePoint }) => codePoint)).toEqual(['U+30EDD']);
});

test('refuses with the first place and what to do', () => {
  expect(() => requireGlyphs([{ place: '标题', text: '𡿨' }], fonts)).toThrow('“标题”中的“𡿨”（U+21FE8）没有可用的字形，不能导出。');
  expect(() => requireGlyphs([{ place: '标题', text: '行政处罚' }], fonts)).not.toThrow();
});
