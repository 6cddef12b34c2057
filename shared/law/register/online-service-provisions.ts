import type { RegisteredLaw } from '../register.ts';

export const onlineServiceProvisions: RegisteredLaw = {
  id: 'online-service-provisions',
  name: '国务院关于在线政务服务的若干规定',
  nameEnglish: 'State Council Provisions on Online Government Services',
  shortNames: ['在线政务服务的若干规定', '在线政务服务若干规定'],
  rank: 'administrative-regulation',
  versions: [
    { date: '2019-04-26', inForce: '2019-04-26', documentNumber: '国务院令第716号', status: 'in-force', articles: 16, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
