import type { RegisteredLaw } from '../register.ts';

export const waterSoilLaw: RegisteredLaw = {
  id: 'water-soil-law',
  name: '中华人民共和国水土保持法',
  nameEnglish: 'Water and Soil Conservation Law',
  shortNames: ['水土保持法'],
  rank: 'law',
  versions: [
    { date: '2010-12-25', inForce: '2011-03-01', documentNumber: '', status: 'in-force', articles: 60, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
