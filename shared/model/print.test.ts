import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumeral } from './chinese-numeral.ts';
import { printCitation } from './print-citation.ts';
import { printLimit, printOverallLimit } from './print-limit.ts';

describe('chineseNumeral', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [64, '六十四'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  test('no two numbers are written alike', () => {
    const written = new Set(Array.from({ length: 10_000 }, (_, value) => chineseNumeral(value)));
    expect(written.size).toBe(10_000);
  });

  test('refuses what is not a whole number of its range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 10_000 }), fc.constant(1.5), fc.constant(NaN)), (value) => {
        expect(() => chineseNumeral(value)).toThrow(RangeError);
      }),
    );
  });
});

describe('printed forms', () => {
  const law = { law: '中华人民共和国行政处罚法', documentNumber: '', version: '2021-01-22' };

  test('a citation names law, article, paragraph and item', () => {
    expect(printCitation({ ...law, article: 64, paragraph: 1, item: 1 })).toBe(
      '《中华人民共和国行政处罚法》第六十四条第一款第（一）项',
    );
    expect(printCitation({ ...law, documentNumber: '主席令第70号', article: null, paragraph: null, item: null })).toBe(
      '《中华人民共和国行政处罚法》（主席令第70号）',
    );
  });

  test('a limit says its unit and its start; an unspecified day says so', () => {
    expect(printLimit({ amount: 20, unit: 'workday', start: '受理之日' })).toBe('自受理之日起20个工作日');
    expect(printLimit({ amount: 15, unit: 'unspecified', start: '' })).toBe('15日（未注明）');
  });

  test('an overall limit nobody stated is never made up', () => {
    expect(printOverallLimit(null)).toBe('未填写');
    expect(printOverallLimit({ mode: 'immediate' })).toBe('即时办结');
    expect(printOverallLimit({ mode: 'none', reason: '依申请随时办理' })).toBe('无（依申请随时办理）');
  });
});
