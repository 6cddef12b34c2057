import { expect, test } from 'vitest';
import { printLimit, printOverallLimit } from './print-limit.ts';
import { limitUnits } from './limit.ts';
import { parseLimit, parseOverallLimit } from './parse-limit.ts';

test.each([
  ['自受理之日起20个工作日', 20, 'workday', '受理之日'],
  ['自受理之日起二十个工作日内', 20, 'workday', '受理之日'],
  ['7日', 7, 'unspecified', ''],
  ['七天以内', 7, 'unspecified', ''],
  ['15个自然日', 15, 'day', ''],
  ['两个月', 2, 'month', ''],
  ['24小时', 24, 'hour', ''],
  ['一百零五日', 105, 'unspecified', ''],
  ['自受理之日起２０个工作日', 20, 'workday', '受理之日'],
  ['一千日', 1000, 'unspecified', ''],
  ['六十日（自然日）', 60, 'day', ''],
])('%s', (text, amount, unit, start) => {
  expect(parseLimit(text)).toEqual({ amount, unit, start });
});

test.each(['', '尽快', '20', '零日', '0日', '-3日', '1000000日', '20个constructor', '二二十日十'])('%j states no limit', (text) => {
  expect(parseLimit(text)).toBeNull();
});

test('what printLimit prints is read back', () => {
  for (const unit of limitUnits) {
    for (const start of ['', '立案之日']) {
      const limit = { amount: 30, unit, start };
      expect(parseLimit(printLimit(limit))).toEqual(limit);
      expect(parseOverallLimit(printOverallLimit({ mode: 'period', limit }))).toEqual({ mode: 'period', limit });
    }
  }
  expect(parseOverallLimit(printOverallLimit({ mode: 'immediate' }))).toEqual({ mode: 'immediate' });
  expect(parseOverallLimit(printOverallLimit({ mode: 'none', reason: '随到随办' }))).toEqual({ mode: 'none', reason: '随到随办' });
  expect(parseOverallLimit('无')).toEqual({ mode: 'none', reason: '' });
});
