import type { RegisteredLaw } from '../register.ts';

export const criminalLaw: RegisteredLaw = {
  id: 'criminal-law',
  name: '中华人民共和国刑法',
  nameEnglish: 'Criminal Law',
  shortNames: ['刑法'],
  rank: 'law',
  versions: [
    { date: '2020-12-26', inForce: '2021-03-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2023-12-29', inForce: '2024-03-01', documentNumber: '', status: 'in-force', articles: null, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
