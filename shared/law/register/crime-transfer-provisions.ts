import type { RegisteredLaw } from '../register.ts';

export const crimeTransferProvisions: RegisteredLaw = {
  id: 'crime-transfer-provisions',
  name: '行政执法机关移送涉嫌犯罪案件的规定',
  nameEnglish: 'Provisions on Transfer of Suspected Crimes by Enforcement Agencies',
  shortNames: ['移送涉嫌犯罪案件的规定', '移送规定'],
  rank: 'administrative-regulation',
  versions: [
    { date: '2001-07-09', inForce: '2001-07-09', documentNumber: '国务院令第310号', status: 'superseded', articles: null, certainty: 'read' },
    { date: '2020-08-07', inForce: '2020-08-07', documentNumber: '', status: 'in-force', articles: 20, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
