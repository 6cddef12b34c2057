import type { RegisteredLaw } from '../register.ts';

export const complaintMeasures: RegisteredLaw = {
  id: 'complaint-measures',
  name: '市场监督管理投诉举报处理暂行办法',
  nameEnglish: 'Interim Measures on Complaints and Reports to Market Regulation',
  shortNames: ['投诉举报办法'],
  rank: 'rule',
  versions: [
    { date: '2019-11-30', inForce: '2020-01-01', documentNumber: '国家市场监督管理总局令第20号', status: 'in-force', articles: null, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'written' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
