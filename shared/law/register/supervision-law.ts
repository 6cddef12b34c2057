import type { RegisteredLaw } from '../register.ts';

export const supervisionLaw: RegisteredLaw = {
  id: 'supervision-law',
  name: '中华人民共和国监察法',
  nameEnglish: 'Supervision Law',
  shortNames: ['监察法'],
  rank: 'law',
  versions: [
    { date: '2018-03-20', inForce: '2018-03-20', documentNumber: '', status: 'superseded', articles: 69, certainty: 'unverified' },
    { date: '2024-12-25', inForce: '2025-06-01', documentNumber: '', status: 'in-force', articles: null, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
