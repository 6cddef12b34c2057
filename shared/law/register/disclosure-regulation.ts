import type { RegisteredLaw } from '../register.ts';

export const disclosureRegulation: RegisteredLaw = {
  id: 'disclosure-regulation',
  name: '中华人民共和国政府信息公开条例',
  nameEnglish: 'Regulations on Open Government Information',
  shortNames: ['政府信息公开条例', '信息公开条例', '公开条例'],
  rank: 'administrative-regulation',
  versions: [
    { date: '2007-04-05', inForce: '2008-05-01', documentNumber: '国务院令第492号', status: 'superseded', articles: null, certainty: 'read' },
    { date: '2019-04-03', inForce: '2019-05-15', documentNumber: '国务院令第711号', status: 'in-force', articles: 56, certainty: 'read' },
  ],
  days: { workdays: { kind: 'written' }, article: null, certainty: 'read' },
  articleMaps: [],
};
