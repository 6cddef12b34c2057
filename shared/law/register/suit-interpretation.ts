import type { RegisteredLaw } from '../register.ts';

export const suitInterpretation: RegisteredLaw = {
  id: 'suit-interpretation',
  name: '最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释',
  nameEnglish: 'Supreme People’s Court Interpretation on the Administrative Procedure Law',
  shortNames: ['最高人民法院关于适用行政诉讼法的解释', '行诉解释', '行政诉讼法解释'],
  rank: 'judicial-interpretation',
  versions: [
    { date: '2018-02-06', inForce: '2018-02-08', documentNumber: '法释〔2018〕1号', status: 'in-force', articles: 163, certainty: 'unverified' },
  ],
  days: { workdays: { kind: 'none' }, article: null, certainty: 'unverified' },
  articleMaps: [],
};
