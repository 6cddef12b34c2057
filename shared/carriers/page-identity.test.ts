import { expect, test } from 'vitest';
import { fixedChart } from '../../test/print/fixed-chart.ts';
import { pageCode, pageIdentity, pageIdentityText, readPageIdentity } from './page-identity.ts';

const digest = '3f9a2c61b0d4'.padEnd(64, '0');

test('a page is named by unit, code, chart, revision, place and content, and read back from its text', () => {
  const identity = pageIdentity(fixedChart(), 2, 3, digest);
  expect(identity).toEqual({
    unit: '清溪县林业局', powerCode: '01269069-4-JC-0001', chartId: 'fixed', revisedOn: '2026-03-02', page: 2, pages: 3, digest: '3f9a2c61b0d4',
  });
  expect(readPageIdentity(pageIdentityText(identity))).toEqual(identity);
});

test('line ends within a part do not shift the others', () => {
  const identity = pageIdentity({ ...fixedChart(), issuer: '清溪县\n林业局' }, 1, 1, '');
  expect(readPageIdentity(pageIdentityText(identity))).toMatchObject({ unit: '清溪县 林业局', page: 1, pages: 1, digest: '' });
});

test.each(['', 'https://example.cn/charts/1.html', '明权流程图\n一\n二\n三\n四\n第一页\nab', '明权流程图\n一\n二\n三\n四\n1/2\n<script>'])('%j names no page', (text) => {
  expect(readPageIdentity(text)).toBe(null);
});

test('the code for the eye leaves out what there is not', () => {
  expect(pageCode(pageIdentity(fixedChart(), 2, 3, digest))).toEqual(['01269069-4-JC-0001 · 2/3', '3f9a 2c61 b0d4']);
  expect(pageCode({ ...pageIdentity(fixedChart(), 1, 1, ''), powerCode: '' })).toEqual(['1/1']);
});
