import { limitsOfLaw } from '../legal-limit.ts';

const regulation = limitsOfLaw('disclosure-regulation', '2019-04-03', [
  {
    id: 'I-20',
    name: { zh: '主动公开政府信息', en: 'Publishing information on one’s own motion' },
    amount: 20,
    unit: 'workday',
    binds: 'agency',
    start: '政府信息形成或者变更之日',
    article: 26,
    exceptionClause: true,
  },
  {
    id: 'I-REQ20',
    name: { zh: '答复政府信息公开申请', en: 'Answering a request for information' },
    amount: 20,
    unit: 'workday',
    binds: 'agency',
    start: '收到政府信息公开申请之日',
    article: 33,
    paragraph: 2,
    extension: {
      amount: 20,
      unit: 'workday',
      approver: { zh: '政府信息公开工作机构负责人', en: 'head of the office for disclosure' },
      mustTell: true,
      article: 33,
      paragraph: 2,
    },
    exclusions: [{ zh: '征求第三方和其他机关意见', en: 'asking third parties and other bodies', article: 33 }],
  },
]);

/**
 * The opinion on the three systems of enforcement 三项制度 (2018): its places are not numbered by articles, so that `article`
 * counts its first-level sections 一、二、….
 */
const opinion = limitsOfLaw('three-systems-opinion', '2018-12-05', [
  {
    id: 'I-7',
    name: { zh: '公开许可、处罚决定信息', en: 'Publishing decisions on licences and penalties' },
    amount: 7,
    unit: 'workday',
    binds: 'agency',
    start: '作出决定之日',
    article: 2,
    certainty: 'unverified',
  },
  {
    id: 'I-20D',
    name: { zh: '公开其他执法决定信息', en: 'Publishing other enforcement decisions' },
    amount: 20,
    unit: 'workday',
    binds: 'agency',
    start: '作出决定之日',
    article: 2,
    certainty: 'unverified',
  },
]);

/** Disclosure and publication. */
export const disclosureLimits = [...regulation, ...opinion];
