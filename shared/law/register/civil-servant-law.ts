import type { RegisteredLaw } from '../register.ts';

export const civilServantLaw: RegisteredLaw = {
  id: 'civil-servant-law',
  name: '中华人民共和国公务员法',
  nameEnglish: 'Civil Servant Law',
  shortNames: ['公务员法'],
  rank: 'law',
  versions: [
    { date: '2005-04-27', inForce: '2006-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2017-09-01', inForce: '2018-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2018-12-29', inForce: '2019-06-01', documentNumber: '', status: 'in-force', articles: 113, certainty: 'read' },
  ],
  days: { workdays: { kind: 'written' }, article: null, certainty: 'read' },
  articleMaps: [],
};
