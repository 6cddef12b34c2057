import { describe, expect, test } from 'vitest';
import { chartAddress, chartAddresses, chartPage, chartPages } from './web-address.ts';

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

describe('the pages of all charts', () => {
  const named = (id: string, code: string) => ({ id, power: { ...power, code } });

  test('are different for every chart, on file systems without capitals as well', () => {
    const charts = [named('one', 'A-1'), named('two', 'a-1'), named('three', 'B/2'), named('four', ''), named('../../x', ''), named('::', ''), named('//', ''), named('five', 'con')];
    const pages = [...chartPages(charts).values()];
    expect(new Set(pages.map((page) => page.toLowerCase())).size).toBe(charts.length);
    expect(pages.filter((page) => !/^charts\/[A-Za-z0-9][A-Za-z0-9.-]*\.html$/.test(page))).toEqual([]);
    expect(pages.slice(0, 4)).toEqual(['charts/A-1--one.html', 'charts/a-1--two.html', 'charts/B-2.html', 'charts/four.html']);
    expect(pages.at(-1)).toBe('charts/chart-con.html');
  });

  test('have the addresses that QR codes say', () => {
    const charts = [named('one', 'A-1'), named('two', 'B-2')];
    expect([...chartAddresses('www.qingxi.example/', charts).values()]).toEqual(charts.map(({ id, power: own }) => chartAddress('www.qingxi.example', own, id)));
    expect([...chartAddresses('', charts).values()]).toEqual(['', '']);
  });
});
