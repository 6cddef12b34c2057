import type { RegisteredLaw } from '../register.ts';

export const forestLaw: RegisteredLaw = {
  id: 'forest-law',
  name: '中华人民共和国森林法',
  nameEnglish: 'Forest Law',
  shortNames: ['森林法'],
  rank: 'law',
  versions: [
    { date: '2009-08-27', inForce: '2009-08-27', documentNumber: '', status: 'superseded', articles: 49, certainty: 'unverified' },
    { date: '2019-12-28', inForce: '2020-07-01', documentNumber: '', status: 'in-force', articles: 84, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
