import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumeral } from './chinese-numeral.ts';
import { printCitation } from './print-citation.ts';
import { readCitation, readOrdinal } from './read-citation.ts';

describe('a number of an article', () => {
  test('is read in digits and in Chinese', () => {
    const read = ['64', '６４', ' 64 ', '六十四', '十', '一十', '一百零五', '一百五十', '（一）', '(3)', '一千二百', '二〇', '一二'].map(readOrdinal);
    expect(read).toEqual([64, 64, 64, 64, 10, 10, 105, 150, 1, 3, 1200, 20, 12]);
  });

  test('is none where it is no number from 1 to 9999', () => {
    expect(['', '0', '零', '10000', '六四十', '十百', '一二十', 'abc', '六十四条', '6.4', '-1', '64-1'].map(readOrdinal)).toEqual(
      Array.from({ length: 12 }, () => null),
    );
  });

  test('reads back whatever documents print', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        expect(readOrdinal(chineseNumeral(number))).toBe(number);
      }),
    );
  });
});

describe('a pasted citation', () => {
  test('is taken apart into law, number and place', () => {
    expect(readCitation('第六十四条第一款第（一）项')).toEqual({ law: null, documentNumber: null, article: 64, paragraph: 1, item: 1 });
    expect(readCitation('《中华人民共和国行政处罚法》第六十四条')).toEqual({
      law: '中华人民共和国行政处罚法',
      documentNumber: null,
      article: 64,
      paragraph: null,
      item: null,
    });
    expect(readCitation('《某省办法》（省政府令第12号）第5条第2款。')).toMatchObject({ law: '某省办法', documentNumber: '省政府令第12号', article: 5, paragraph: 2 });
    expect(readCitation('第二款第三项')).toMatchObject({ article: null, paragraph: 2, item: 3 });
    expect(readCitation('64条')).toMatchObject({ article: 64 });
  });

  test('is left alone where it says more than a citation holds, or nothing', () => {
    expect(['', '第六十四条之一', '第六四十条', '64', '行政处罚法', '第一条和第二条'].map(readCitation)).toEqual([null, null, null, null, null, null]);
  });

  test('of a law whose name holds title marks keeps the whole name', () => {
    expect(readCitation('《最高人民法院关于适用《中华人民共和国行政诉讼法》的解释》第六十四条')).toMatchObject({ law: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释', article: 64 });
    expect(readCitation('《关于适用〈中华人民共和国行政诉讼法〉的解释》（法释〔2018〕1号）第六十四条')).toMatchObject({ documentNumber: '法释〔2018〕1号', article: 64 });
    expect(['《甲法》第一条《乙法》第二条', '《甲《乙法》第一条'].map(readCitation)).toEqual([null, null]);
  });

  test('reads back whatever documents print', () => {
    const words = fc.string({ unit: fc.constantFrom(...'中华人民共和国行政处罚法第六十四条款项（一）〈〉 64A'), minLength: 1, maxLength: 30 }).filter((name) => name.trim() === name);
    const law = fc.oneof(words, fc.tuple(words, words, words).map(([before, inner, after]) => `${before}《${inner}》${after}`));
    const level = fc.option(fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(law, fc.constantFrom('', '国务院令第700号', '法释〔2018〕1号'), level, level, level, (law, documentNumber, article, paragraph, item) => {
        const citation = { law, documentNumber, version: '', article, paragraph, item };
        expect(readCitation(printCitation(citation))).toEqual({ law, documentNumber: documentNumber || null, article, paragraph, item });
      }),
    );
  });
});
