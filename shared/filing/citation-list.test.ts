import { expect, test } from 'vitest';
import { printCitationList } from './citation-list.ts';

test('names each law once, with all its places', () => {
  const cite = (law: string, article: number | null, paragraph: number | null = null) => ({
    law,
    documentNumber: law === '办法' ? '令第53号' : '',
    version: '',
    article,
    paragraph,
    item: null,
  });
  const citations = [cite('行政处罚法', 54), cite('办法', 5), cite('行政处罚法', 57, 2), cite('行政处罚法', 54), cite('森林法', null)];
  expect(printCitationList(citations)).toBe('《行政处罚法》第五十四条、第五十七条第二款；《办法》（令第53号）第五条；《森林法》');
  expect(printCitationList([])).toBe('');
});
