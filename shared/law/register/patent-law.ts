import type { RegisteredLaw } from '../register.ts';

export const patentLaw: RegisteredLaw = {
  id: 'patent-law',
  name: '中华人民共和国专利法',
  nameEnglish: 'Patent Law',
  shortNames: ['专利法'],
  rank: 'law',
  versions: [
    { date: '2008-12-27', inForce: '2009-10-01', documentNumber: '', status: 'superseded', articles: 76, certainty: 'unverified' },
    { date: '2020-10-17', inForce: '2021-06-01', documentNumber: '', status: 'in-force', articles: 82, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
