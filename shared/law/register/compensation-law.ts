import type { RegisteredLaw } from '../register.ts';

export const compensationLaw: RegisteredLaw = {
  id: 'compensation-law',
  name: '中华人民共和国国家赔偿法',
  nameEnglish: 'State Compensation Law',
  shortNames: ['国家赔偿法', '赔偿法'],
  rank: 'law',
  versions: [
    { date: '1994-05-12', inForce: '1995-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'read' },
    { date: '2010-04-29', inForce: '2010-12-01', documentNumber: '', status: 'superseded', articles: 42, certainty: 'unverified' },
    { date: '2012-10-26', inForce: '2013-01-01', documentNumber: '', status: 'in-force', articles: 42, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
