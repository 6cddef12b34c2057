import type { RegisteredLaw } from '../register.ts';

/** The new places were read; the numbering of 1999 to 2017 is from knowledge. */
export const reviewLaw: RegisteredLaw = {
  id: 'review-law',
  name: '中华人民共和国行政复议法',
  nameEnglish: 'Administrative Reconsideration Law',
  shortNames: ['行政复议法', '复议法'],
  rank: 'law',
  versions: [
    { date: '1999-04-29', inForce: '1999-10-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2009-08-27', inForce: '2009-08-27', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2017-09-01', inForce: '2018-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2023-09-01', inForce: '2024-01-01', documentNumber: '', status: 'in-force', articles: 90, certainty: 'read' },
  ],
  days: { workdays: { kind: 'listed', amounts: [3, 5, 7, 10] }, article: 88, certainty: 'read' },
  articleMaps: [
    {
      from: '2017-09-01',
      to: '2023-09-01',
      others: 'unknown',
      moves: [
        { from: { article: 9, paragraph: null, item: null }, to: [{ article: 20, paragraph: null, item: null }] },
        { from: { article: 12, paragraph: null, item: null }, to: [{ article: 24, paragraph: null, item: null }] },
        { from: { article: 16, paragraph: 2, item: null }, to: [{ article: 29, paragraph: 1, item: null }] },
        { from: { article: 30, paragraph: 1, item: null }, to: [{ article: 23, paragraph: 1, item: 2 }] },
        { from: { article: 31, paragraph: null, item: null }, to: [{ article: 62, paragraph: null, item: null }] },
      ],
      certainty: 'unverified',
    },
  ],
};
