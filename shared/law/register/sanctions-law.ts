import type { RegisteredLaw } from '../register.ts';

export const sanctionsLaw: RegisteredLaw = {
  id: 'sanctions-law',
  name: '中华人民共和国公职人员政务处分法',
  nameEnglish: 'Law on Sanctions for Public Officials',
  shortNames: ['公职人员政务处分法', '政务处分法'],
  rank: 'law',
  versions: [
    { date: '2020-06-20', inForce: '2020-07-01', documentNumber: '', status: 'in-force', articles: 68, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
