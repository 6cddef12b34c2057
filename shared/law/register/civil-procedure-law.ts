import type { RegisteredLaw } from '../register.ts';

/** Art. 85 counts periods by hours, days, months and years, and rolls a last day off work; it knows no working days. */
export const civilProcedureLaw: RegisteredLaw = {
  id: 'civil-procedure-law',
  name: '中华人民共和国民事诉讼法',
  nameEnglish: 'Civil Procedure Law',
  shortNames: ['民事诉讼法', '民诉法'],
  rank: 'law',
  versions: [
    { date: '1991-04-09', inForce: '1991-04-09', documentNumber: '', status: 'superseded', articles: null, certainty: 'read' },
    { date: '2007-10-28', inForce: '2008-04-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2012-08-31', inForce: '2013-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2017-06-27', inForce: '2017-07-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2021-12-24', inForce: '2022-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2023-09-01', inForce: '2024-01-01', documentNumber: '', status: 'in-force', articles: 306, certainty: 'read' },
  ],
  days: { workdays: { kind: 'none' }, article: 85, certainty: 'interpretive' },
  articleMaps: [],
};
