import { expect, test } from 'vitest';
import type { Citation } from '../model/citation.ts';
import { printCitation } from '../model/print-citation.ts';
import { parseCitations } from './parse-citations.ts';

const penalty: Citation = { law: '行政处罚法', documentNumber: '', version: '2021-01-22', article: 54, paragraph: null, item: null };
const printed = (text: string): string[] | string => {
  const parsed = parseCitations(text, [penalty]);
  return 'part' in parsed ? parsed.part : parsed.citations.map(printCitation);
};

test.each([
  ['《行政处罚法》第六十四条', ['《行政处罚法》第六十四条']],
  ['《行政处罚法》第64条第1款第（一）项；《土地管理法》（主席令第32号）第七十七条', ['《行政处罚法》第六十四条第一款第（一）项', '《土地管理法》（主席令第32号）第七十七条']],
  ['行政处罚法第６４条', ['《行政处罚法》第六十四条']],
  ['行政处罚法64条', ['《行政处罚法》第六十四条']],
  ['《行政处罚法》第五十七条、第五十八条', ['《行政处罚法》第五十七条', '《行政处罚法》第五十八条']],
  ['《行政处罚法》\n《河北省行政执法公示办法》', ['《行政处罚法》', '《河北省行政执法公示办法》']],
  ['河北省行政执法公示办法', ['《河北省行政执法公示办法》']],
  ['根据《行政处罚法》第64条，参见行政处罚法第五十七条', ['《行政处罚法》第六十四条', '《行政处罚法》第五十七条']],
  ['', []],
])('%s', (text, citations) => {
  expect(printed(text)).toEqual(citations);
});

test.each(['第六十四条', '见有关规定的说明', '参见有关规定', '按相关法律法规规定', '《行政处罚法》第六四十条', '64'])('%s is none', (text) => {
  expect(printed(text)).toEqual(text);
});

test('a law the chart cites already keeps its version', () => {
  expect(parseCitations('行政处罚法第54条', [penalty])).toEqual({ citations: [penalty] });
  expect(parseCitations('行政处罚法第55条', [penalty])).toEqual({ citations: [{ ...penalty, article: 55 }] });
});
