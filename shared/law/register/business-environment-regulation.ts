import type { RegisteredLaw } from '../register.ts';

export const businessEnvironmentRegulation: RegisteredLaw = {
  id: 'business-environment-regulation',
  name: '优化营商环境条例',
  nameEnglish: 'Regulations on Improving the Business Environment',
  shortNames: ['营商环境条例'],
  rank: 'administrative-regulation',
  versions: [
    { date: '2019-10-22', inForce: '2020-01-01', documentNumber: '国务院令第722号', status: 'in-force', articles: 72, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
