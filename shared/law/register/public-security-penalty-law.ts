import type { RegisteredLaw } from '../register.ts';

export const publicSecurityPenaltyLaw: RegisteredLaw = {
  id: 'public-security-penalty-law',
  name: '中华人民共和国治安管理处罚法',
  nameEnglish: 'Public Security Administration Penalty Law',
  shortNames: ['治安管理处罚法', '治安处罚法'],
  rank: 'law',
  versions: [
    { date: '2005-08-28', inForce: '2006-03-01', documentNumber: '', status: 'superseded', articles: 119, certainty: 'unverified' },
    { date: '2012-10-26', inForce: '2013-01-01', documentNumber: '', status: 'superseded', articles: 119, certainty: 'unverified' },
    { date: '2025-06-27', inForce: '2026-01-01', documentNumber: '', status: 'in-force', articles: null, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
