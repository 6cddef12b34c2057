import type { RegisteredLaw } from '../register.ts';

export const civilCode: RegisteredLaw = {
  id: 'civil-code',
  name: '中华人民共和国民法典',
  nameEnglish: 'Civil Code',
  shortNames: ['民法典'],
  rank: 'law',
  versions: [
    { date: '2020-05-28', inForce: '2021-01-01', documentNumber: '', status: 'in-force', articles: 1260, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'none' }, article: 200, certainty: 'interpretive' },
  articleMaps: [],
};
