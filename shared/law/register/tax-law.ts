import type { RegisteredLaw } from '../register.ts';

export const taxLaw: RegisteredLaw = {
  id: 'tax-law',
  name: '中华人民共和国税收征收管理法',
  nameEnglish: 'Tax Collection Law',
  shortNames: ['税收征收管理法', '税收征管法'],
  rank: 'law',
  versions: [
    { date: '1992-09-04', inForce: '1993-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2001-04-28', inForce: '2001-05-01', documentNumber: '', status: 'superseded', articles: 94, certainty: 'unverified' },
    { date: '2013-06-29', inForce: '2013-06-29', documentNumber: '', status: 'superseded', articles: 94, certainty: 'unverified' },
    { date: '2015-04-24', inForce: '2015-04-24', documentNumber: '', status: 'in-force', articles: 94, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
