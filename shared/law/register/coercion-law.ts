import type { RegisteredLaw } from '../register.ts';

export const coercionLaw: RegisteredLaw = {
  id: 'coercion-law',
  name: '中华人民共和国行政强制法',
  nameEnglish: 'Administrative Coercion Law',
  shortNames: ['行政强制法', '强制法'],
  rank: 'law',
  versions: [
    { date: '2011-06-30', inForce: '2012-01-01', documentNumber: '', status: 'in-force', articles: 71, certainty: 'read' },
  ],
  days: { workdays: { kind: 'at-most', amount: 10 }, article: 69, certainty: 'read' },
  articleMaps: [],
};
