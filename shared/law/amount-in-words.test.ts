import { expect, test } from 'vitest';
import { amountInWords } from './amount-in-words.ts';
import { limitOf } from './legal-limits.ts';

test('a limit is written as statutes and remedy clauses write it', () => {
  expect(['R-60', 'S-6M', 'S-15', 'P-H5', 'Q-24H', 'R-1Y', 'M-3'].map((id) => amountInWords(limitOf(id)))).toEqual([
    '六十日',
    '六个月',
    '十五日',
    '五个工作日',
    '二十四小时',
    '一年',
    '三日',
  ]);
});
