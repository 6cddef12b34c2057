import type { RegisteredLaw } from '../register.ts';

/** The amendment of 2019 moved no article, as far as is known. */
export const licenceLaw: RegisteredLaw = {
  id: 'licence-law',
  name: '中华人民共和国行政许可法',
  nameEnglish: 'Administrative Licence Law',
  shortNames: ['行政许可法', '许可法'],
  rank: 'law',
  versions: [
    { date: '2003-08-27', inForce: '2004-07-01', documentNumber: '', status: 'superseded', articles: 83, certainty: 'read' },
    { date: '2019-04-23', inForce: '2019-04-23', documentNumber: '', status: 'in-force', articles: 83, certainty: 'read' },
  ],
  days: { workdays: { kind: 'agency' }, article: 82, certainty: 'read' },
  articleMaps: [{ from: '2003-08-27', to: '2019-04-23', others: 'same', moves: [], certainty: 'unverified' }],
};
