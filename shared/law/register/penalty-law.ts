import type { RegisteredLaw } from '../register.ts';

/** The new places were read; the numbering of 1996 to 2017 is from knowledge. */
export const penaltyLaw: RegisteredLaw = {
  id: 'penalty-law',
  name: '中华人民共和国行政处罚法',
  nameEnglish: 'Law on Administrative Penalty',
  shortNames: ['行政处罚法', '处罚法'],
  rank: 'law',
  versions: [
    { date: '1996-03-17', inForce: '1996-10-01', documentNumber: '', status: 'superseded', articles: 64, certainty: 'unverified' },
    { date: '2009-08-27', inForce: '2009-08-27', documentNumber: '', status: 'superseded', articles: 64, certainty: 'unverified' },
    { date: '2017-09-01', inForce: '2018-01-01', documentNumber: '', status: 'superseded', articles: 64, certainty: 'unverified' },
    { date: '2021-01-22', inForce: '2021-07-15', documentNumber: '', status: 'in-force', articles: 86, certainty: 'read' },
  ],
  days: { workdays: { kind: 'listed', amounts: [2, 3, 5, 7] }, article: 85, certainty: 'read' },
  articleMaps: [
    {
      from: '2017-09-01',
      to: '2021-01-22',
      others: 'unknown',
      moves: [
        { from: { article: 29, paragraph: null, item: null }, to: [{ article: 36, paragraph: null, item: null }] },
        { from: { article: 31, paragraph: null, item: null }, to: [{ article: 44, paragraph: null, item: null }] },
        { from: { article: 32, paragraph: null, item: null }, to: [{ article: 45, paragraph: null, item: null }] },
        { from: { article: 33, paragraph: null, item: null }, to: [{ article: 51, paragraph: null, item: null }] },
        { from: { article: 34, paragraph: null, item: null }, to: [{ article: 52, paragraph: null, item: null }] },
        { from: { article: 36, paragraph: null, item: null }, to: [{ article: 54, paragraph: null, item: null }] },
        { from: { article: 37, paragraph: null, item: null }, to: [{ article: 55, paragraph: null, item: null }, { article: 56, paragraph: null, item: null }] },
        { from: { article: 38, paragraph: null, item: null }, to: [{ article: 57, paragraph: null, item: null }, { article: 58, paragraph: null, item: null }] },
        { from: { article: 39, paragraph: null, item: null }, to: [{ article: 59, paragraph: null, item: null }] },
        { from: { article: 40, paragraph: null, item: null }, to: [{ article: 61, paragraph: null, item: null }] },
        { from: { article: 41, paragraph: null, item: null }, to: [{ article: 62, paragraph: null, item: null }] },
        { from: { article: 42, paragraph: null, item: null }, to: [{ article: 63, paragraph: null, item: null }, { article: 64, paragraph: null, item: null }] },
        { from: { article: 43, paragraph: null, item: null }, to: [{ article: 65, paragraph: null, item: null }] },
        { from: { article: 44, paragraph: null, item: null }, to: [{ article: 66, paragraph: null, item: null }] },
        { from: { article: 45, paragraph: null, item: null }, to: [{ article: 73, paragraph: null, item: null }] },
        { from: { article: 46, paragraph: null, item: null }, to: [{ article: 67, paragraph: null, item: null }] },
        { from: { article: 47, paragraph: null, item: null }, to: [{ article: 68, paragraph: null, item: null }] },
        { from: { article: 48, paragraph: null, item: null }, to: [{ article: 69, paragraph: null, item: null }] },
        { from: { article: 51, paragraph: null, item: null }, to: [{ article: 72, paragraph: null, item: null }] },
        { from: { article: 52, paragraph: null, item: null }, to: [{ article: 66, paragraph: 2, item: null }] },
      ],
      certainty: 'unverified',
    },
  ],
};
