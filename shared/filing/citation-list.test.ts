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

test('a place says only what the one before has not said, and places stand in their order', () => {
  const cite = (article: number | null, paragraph: number | null = null, item: number | null = null) => ({ law: '甲法', documentNumber: '', version: '', article, paragraph, item });
  expect(printCitationList([cite(17, 1, 4), cite(17, 1, 2), cite(17, 2), cite(5), cite(17, 1, 2)])).toBe('《甲法》第五条、第十七条第一款第（二）项、第（四）项、第二款');
  expect(printCitationList([cite(64, null, 2), cite(64, null, 4), cite(64), cite(64, 1)])).toBe('《甲法》第六十四条、第六十四条第（二）项、第（四）项、第六十四条第一款');
  expect(printCitationList([cite(3, 1), cite(3, 1, 2), cite(3, 2, 1)])).toBe('《甲法》第三条第一款、第三条第一款第（二）项、第二款第（一）项');
});
