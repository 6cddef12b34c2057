import { expect, test } from 'vitest';
import { chartAddress, chartPage } from './web-address.ts';

const power = { code: '01269069-4-CJ-0001', name: '处罚', kind: 'penalty', implementingBody: '' } as const;

test('a chart\'s page is named by the code, and by the chart where there is none', () => {
  expect(chartPage(power, 'abc')).toBe('charts/01269069-4-CJ-0001.html');
  expect(chartPage({ ...power, code: ' 粤/处 ' }, 'abc')).toBe('charts/abc.html');
});

test('the address takes the department\'s website with or without scheme', () => {
  expect(chartAddress('www.example.cn/', power, 'abc')).toBe('https://www.example.cn/charts/01269069-4-CJ-0001.html');
  expect(chartAddress('http://example.cn/gk', power, 'abc')).toBe('http://example.cn/gk/charts/01269069-4-CJ-0001.html');
  expect(chartAddress('', power, 'abc')).toBe('');
});
