import type { RegisteredLaw } from '../register.ts';

export const landDisputeMeasures: RegisteredLaw = {
  id: 'land-dispute-measures',
  name: '土地权属争议调查处理办法',
  nameEnglish: 'Measures on Land Ownership Disputes',
  shortNames: [],
  rank: 'rule',
  versions: [
    { date: '2003-01-03', inForce: '2003-03-01', documentNumber: '国土资源部令第17号', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2010-11-30', inForce: '2010-11-30', documentNumber: '', status: 'in-force', articles: null, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'written' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
