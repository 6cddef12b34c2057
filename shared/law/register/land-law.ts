import type { RegisteredLaw } from '../register.ts';

export const landLaw: RegisteredLaw = {
  id: 'land-law',
  name: '中华人民共和国土地管理法',
  nameEnglish: 'Land Administration Law',
  shortNames: ['土地管理法'],
  rank: 'law',
  versions: [
    { date: '2004-08-28', inForce: '2004-08-28', documentNumber: '', status: 'superseded', articles: 86, certainty: 'unverified' },
    { date: '2019-08-26', inForce: '2020-01-01', documentNumber: '', status: 'in-force', articles: 87, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
