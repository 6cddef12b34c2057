import type { Term } from '../model/terms.ts';

/** What the Opinion's elements are called in tables, and what is none of them. */
export const elementTerms: Readonly<Record<string, Term>> = {
  E1: { zh: 'E1 依据', en: 'E1 Basis' },
  E2: { zh: 'E2 承办岗位', en: 'E2 Handling posts' },
  E3: { zh: 'E3 运行程序及相关接口', en: 'E3 Steps and interfaces' },
  E4: { zh: 'E4 办理时限', en: 'E4 Time limits' },
  E5: { zh: 'E5 工作质量标准', en: 'E5 Quality standard' },
  E6: { zh: 'E6 监督制约环节', en: 'E6 Supervision' },
  E7: { zh: 'E7 相对人的权利', en: 'E7 Rights of the counterparty' },
  E8: { zh: 'E8 投诉举报途径和方式', en: 'E8 Complaint channels' },
  E9: { zh: 'E9 执法责任追究', en: 'E9 Liability' },
  E10: { zh: 'E10 图文结合', en: 'E10 Chart and text together' },
  structure: { zh: '图的结构', en: 'Structure of the drawing' },
};
