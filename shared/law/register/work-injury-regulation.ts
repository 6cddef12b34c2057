import type { RegisteredLaw } from '../register.ts';

export const workInjuryRegulation: RegisteredLaw = {
  id: 'work-injury-regulation',
  name: '工伤保险条例',
  nameEnglish: 'Regulations on Work Injury Insurance',
  shortNames: [],
  rank: 'administrative-regulation',
  versions: [
    { date: '2003-04-27', inForce: '2004-01-01', documentNumber: '国务院令第375号', status: 'superseded', articles: 64, certainty: 'unverified' },
    { date: '2010-12-20', inForce: '2011-01-01', documentNumber: '国务院令第586号', status: 'in-force', articles: 67, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
