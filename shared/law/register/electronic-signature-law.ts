import type { RegisteredLaw } from '../register.ts';

export const electronicSignatureLaw: RegisteredLaw = {
  id: 'electronic-signature-law',
  name: '中华人民共和国电子签名法',
  nameEnglish: 'Electronic Signature Law',
  shortNames: ['电子签名法'],
  rank: 'law',
  versions: [
    { date: '2004-08-28', inForce: '2005-04-01', documentNumber: '', status: 'superseded', articles: 36, certainty: 'read' },
    { date: '2015-04-24', inForce: '2015-04-24', documentNumber: '', status: 'superseded', articles: 36, certainty: 'unverified' },
    { date: '2019-04-23', inForce: '2019-04-23', documentNumber: '', status: 'in-force', articles: 36, certainty: 'read' },
  ],
  days: { workdays: { kind: 'unstated' }, article: null, certainty: 'read' },
  articleMaps: [],
};
