import { describe, expect, test } from 'vitest';
import { chartAddress, chartAddresses, chartPage, chartPages, complaintAddress, pageAddress, webAddress } from './web-address.ts';

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

describe('what is typed as an address', () => {
  test.each([
    ['www.qingxi.gov.cn', 'https://www.qingxi.gov.cn'],
    [' HTTP://www.qingxi.gov.cn:8080/zwgk/ ', 'http://www.qingxi.gov.cn:8080/zwgk/'],
    ['http：／／www.qingxi.gov。cn', 'http://www.qingxi.gov.cn'],
    ['清溪县人民政府.政务', 'https://清溪县人民政府.政务'],
    ['10.1.2.3/tousu?id=3#top', 'https://10.1.2.3/tousu?id=3#top'],
  ])('is one: %s', (typed, address) => {
    expect(webAddress(typed)).toBe(address);
  });

  test.each([
    '', '无', '暂无网站', '清溪县人民政府网（www.qingxi.gov.cn）', 'www.a.gov.cn、www.b.gov.cn', '12345.gov.cn 或 12380', 'http://', 'https://http://a.cn',
    'javascript:alert(1)', 'file:///etc/passwd', 'ftp://a.gov.cn', 'jubao@qingxi.gov.cn', '登录县政府网站“互联网+督查”栏目', '微信公众号“清溪发布”', '12345', '0571-12345.',
  ])('is none: %s', (typed) => {
    expect(webAddress(typed)).toBe('');
    expect(pageAddress(typed, 'index.html')).toBe('');
    expect(complaintAddress([{ kind: 'web', address: typed, note: '' }])).toBe('');
  });

  test('holds the column’s pages beside its first page, and none where it ends in a question or a place within a page', () => {
    expect(pageAddress('http://www.qingxi.gov.cn/index.html', 'a.html')).toBe('http://www.qingxi.gov.cn/a.html');
    expect(pageAddress('www.qingxi.gov.cn/gk/default.aspx', 'a.html')).toBe('https://www.qingxi.gov.cn/gk/a.html');
    expect(pageAddress('www.qingxi.gov.cn/gk/', 'a.html')).toBe('https://www.qingxi.gov.cn/gk/a.html');
    expect(pageAddress('x.gov.cn#/zwgk', 'a.html')).toBe('');
    expect(pageAddress('x.gov.cn/col?id=3', 'a.html')).toBe('');
  });
});
