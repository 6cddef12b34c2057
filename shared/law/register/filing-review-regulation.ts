import type { RegisteredLaw } from '../register.ts';

export const filingReviewRegulation: RegisteredLaw = {
  id: 'filing-review-regulation',
  name: '法规规章备案审查条例',
  nameEnglish: 'Regulations on Filing and Review of Regulations and Rules',
  shortNames: ['备案审查条例', '备案条例'],
  rank: 'administrative-regulation',
  versions: [
    { date: '2024-08-30', inForce: '2024-11-01', documentNumber: '', status: 'in-force', articles: 26, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
