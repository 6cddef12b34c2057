import type { ComplaintChannel, RightKind } from './content.ts';
import type { Lane } from './lane.ts';
import type { LimitUnit } from './limit.ts';
import type { NodeKind } from './node.ts';
import type { PowerKind } from './power.ts';

/** A term of the field in both languages. */
export interface Term {
  readonly zh: string;
  readonly en: string;
}

export const powerKindTerms: Readonly<Record<PowerKind, Term>> = {
  penalty: { zh: '行政处罚', en: 'Penalty' },
  licence: { zh: '行政许可', en: 'Licence' },
  coercion: { zh: '行政强制', en: 'Coercion' },
  levy: { zh: '行政征收', en: 'Levy' },
  benefit: { zh: '行政给付', en: 'Benefit' },
  adjudication: { zh: '行政裁决', en: 'Adjudication' },
  inspection: { zh: '行政检查', en: 'Inspection' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  reward: { zh: '行政奖励', en: 'Reward' },
  other: { zh: '其他职权', en: 'Other power' },
};

export const nodeKindTerms: Readonly<Record<NodeKind, Term>> = {
  terminator: { zh: '起止', en: 'Terminator' },
  step: { zh: '环节', en: 'Step' },
  decision: { zh: '判断', en: 'Decision' },
  document: { zh: '文书', en: 'Document' },
  input: { zh: '提交', en: 'Input' },
  predefined: { zh: '转入流程', en: 'Predefined process' },
  connector: { zh: '连接符', en: 'Connector' },
};

export const laneKindTerms: Readonly<Record<Lane['kind'], Term>> = {
  post: { zh: '岗位', en: 'Post' },
  section: { zh: '处（科）室', en: 'Section' },
  party: { zh: '相对人', en: 'Counterparty' },
  external: { zh: '外部单位', en: 'Outside body' },
};

export const limitUnitTerms: Readonly<Record<LimitUnit, Term>> = {
  workday: { zh: '个工作日', en: 'workdays' },
  day: { zh: '日（自然日）', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
  hour: { zh: '小时', en: 'hours' },
  year: { zh: '年', en: 'years' },
  unspecified: { zh: '日（未注明）', en: 'days (unit not stated)' },
};

export const rightTerms: Readonly<Record<RightKind, Term>> = {
  reasons: { zh: '要求说明理由', en: 'Reasons' },
  statement: { zh: '陈述', en: 'Statement' },
  defence: { zh: '申辩', en: 'Defence' },
  hearing: { zh: '申请听证', en: 'Hearing' },
  recusal: { zh: '申请回避', en: 'Recusal' },
  remedy: { zh: '复议诉讼', en: 'Review and suit' },
  compensation: { zh: '申请赔偿', en: 'Compensation' },
};

export const complaintKindTerms: Readonly<Record<ComplaintChannel['kind'], Term>> = {
  phone: { zh: '电话', en: 'Telephone' },
  letter: { zh: '信函', en: 'Letter' },
  visit: { zh: '来访', en: 'Visit' },
  web: { zh: '网络', en: 'Web' },
};
