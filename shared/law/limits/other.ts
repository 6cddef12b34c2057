import { limitsOfLaw } from '../legal-limit.ts';

/** Transfer of suspected crimes: the provisions do not say which days a 日 counts. */
const transfer = limitsOfLaw('crime-transfer-provisions', '2020-08-07', [
  {
    id: 'M-3',
    name: { zh: '决定是否移送涉嫌犯罪案件', en: 'Deciding on the transfer of a suspected crime' },
    amount: 3,
    unit: 'unspecified',
    binds: 'agency',
    start: '接到移送报告之日',
    article: 5,
    paragraph: 2,
  },
  {
    id: 'M-24H',
    name: { zh: '批准后向公安机关移送', en: 'Transfer to the police once approved' },
    amount: 24,
    unit: 'hour',
    binds: 'agency',
    start: '决定批准移送之时',
    article: 5,
    paragraph: 2,
  },
  {
    id: 'M-POL3',
    name: { zh: '公安机关审查移送案件', en: 'Police examine the case transferred' },
    amount: 3,
    unit: 'unspecified',
    binds: 'police',
    start: '接受移送案件之日',
    article: 8,
  },
  {
    id: 'M-REV3',
    name: { zh: '对不予立案提请复议', en: 'Asking the police to reconsider not opening a case' },
    amount: 3,
    unit: 'unspecified',
    binds: 'agency',
    start: '接到不予立案通知书之日',
    article: 9,
    paragraph: 1,
  },
  {
    id: 'M-HAND3',
    name: { zh: '立案后移交涉案物品和材料', en: 'Handing over goods and papers once a case is opened' },
    amount: 3,
    unit: 'unspecified',
    binds: 'agency',
    start: '接到立案通知书之日',
    article: 12,
    exceptionClause: true,
  },
]);

/** Work injury: no clause on working days was read, so that its days are shown as calendar days. */
const injury = limitsOfLaw('work-injury-regulation', '2010-12-20', [
  {
    id: 'W-30',
    name: { zh: '用人单位申请工伤认定', en: 'Employer applies for recognition of a work injury' },
    amount: 30,
    unit: 'day',
    binds: 'counterparty',
    start: '事故伤害发生之日或者被诊断、鉴定为职业病之日',
    article: 17,
    paragraph: 1,
    certainty: 'interpretive',
  },
  {
    id: 'W-1Y',
    name: { zh: '职工申请工伤认定', en: 'Worker applies for recognition of a work injury' },
    amount: 1,
    unit: 'year',
    binds: 'counterparty',
    start: '事故伤害发生之日或者被诊断、鉴定为职业病之日',
    article: 17,
    paragraph: 2,
  },
  {
    id: 'W-60',
    name: { zh: '作出工伤认定决定', en: 'Decision on a work injury' },
    amount: 60,
    unit: 'day',
    binds: 'agency',
    start: '受理工伤认定申请之日',
    article: 20,
    paragraph: 1,
    certainty: 'interpretive',
  },
  {
    id: 'W-15',
    name: { zh: '事实清楚的工伤认定决定', en: 'Decision on a clear work injury' },
    amount: 15,
    unit: 'day',
    binds: 'agency',
    start: '受理工伤认定申请之日',
    article: 20,
    paragraph: 2,
    certainty: 'interpretive',
  },
]);

/** What belongs to no one kind of power. */
export const otherLimits = [...transfer, ...injury];
