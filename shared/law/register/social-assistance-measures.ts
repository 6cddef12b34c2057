import type { RegisteredLaw } from '../register.ts';

export const socialAssistanceMeasures: RegisteredLaw = {
  id: 'social-assistance-measures',
  name: '社会救助暂行办法',
  nameEnglish: 'Interim Measures for Social Assistance',
  shortNames: [],
  rank: 'administrative-regulation',
  versions: [
    { date: '2014-02-21', inForce: '2014-05-01', documentNumber: '国务院令第649号', status: 'superseded', articles: 70, certainty: 'read' },
    { date: '2019-03-02', inForce: '2019-03-02', documentNumber: '', status: 'in-force', articles: 70, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
