import type { RegisteredLaw } from '../register.ts';

export const holidayMeasures: RegisteredLaw = {
  id: 'holiday-measures',
  name: '全国年节及纪念日放假办法',
  nameEnglish: 'Measures on National Holidays',
  shortNames: ['放假办法'],
  rank: 'administrative-regulation',
  versions: [
    { date: '1949-12-23', inForce: null, documentNumber: '', status: 'superseded', articles: null, certainty: 'read' },
    { date: '1999-09-18', inForce: '1999-09-18', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2007-12-14', inForce: '2008-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2013-12-11', inForce: '2014-01-01', documentNumber: '', status: 'superseded', articles: null, certainty: 'unverified' },
    { date: '2024-11-10', inForce: '2025-01-01', documentNumber: '', status: 'in-force', articles: 8, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
