import type { RegisteredLaw } from '../register.ts';

/** Art. 101 leaves periods to the Civil Procedure Law. */
export const suitLaw: RegisteredLaw = {
  id: 'suit-law',
  name: '中华人民共和国行政诉讼法',
  nameEnglish: 'Administrative Procedure Law',
  shortNames: ['行政诉讼法', '行诉法'],
  rank: 'law',
  versions: [
    { date: '1989-04-04', inForce: '1990-10-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'read' },
    { date: '2014-11-01', inForce: '2015-05-01', documentNumber: '', status: 'superseded', articles: 103, certainty: 'unverified' },
    { date: '2017-06-27', inForce: '2017-07-01', documentNumber: '', status: 'in-force', articles: 103, certainty: 'read' },
  ],
  days: { workdays: { kind: 'none' }, article: 101, certainty: 'interpretive' },
  articleMaps: [],
};
