import type { RegisteredLaw } from '../register.ts';

export const threeSystemsOpinion: RegisteredLaw = {
  id: 'three-systems-opinion',
  name: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
  nameEnglish: 'Guiding Opinion on the Three Systems of Enforcement',
  shortNames: ['三项制度指导意见'],
  rank: 'normative-document',
  versions: [
    { date: '2018-12-05', inForce: '2018-12-05', documentNumber: '国办发〔2018〕118号', status: 'in-force', articles: null, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'written' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
