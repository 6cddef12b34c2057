import type { RegisteredLaw } from '../register.ts';

export const reviewRegulation: RegisteredLaw = {
  id: 'review-regulation',
  name: '中华人民共和国行政复议法实施条例',
  nameEnglish: 'Regulations for the Administrative Reconsideration Law',
  shortNames: ['行政复议法实施条例', '复议法实施条例'],
  rank: 'administrative-regulation',
  versions: [
    { date: '2007-05-29', inForce: '2007-08-01', documentNumber: '国务院令第499号', status: 'in-force', articles: 66, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
