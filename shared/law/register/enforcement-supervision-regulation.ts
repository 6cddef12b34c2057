import type { RegisteredLaw } from '../register.ts';

export const enforcementSupervisionRegulation: RegisteredLaw = {
  id: 'enforcement-supervision-regulation',
  name: '行政执法监督条例',
  nameEnglish: 'Regulations on Supervision of Administrative Enforcement',
  shortNames: ['监督条例'],
  rank: 'administrative-regulation',
  versions: [
    { date: '2025-12-17', inForce: '2026-02-01', documentNumber: '国务院令第825号', status: 'in-force', articles: null, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
