import type { Term } from '../model/terms.ts';

/** What the Opinion's elements are called in tables, and what is none of them. */
export const elementTerms: Readonly<Record<string, Term>> = {
  E1: { zh: '1 依据', en: '1 Basis' },
  E2: { zh: '2 承办岗位', en: '2 Handling posts' },
  E3: { zh: '3 运行程序及相关接口', en: '3 Steps and interfaces' },
  E4: { zh: '4 办理时限', en: '4 Time limits' },
  E5: { zh: '5 工作质量标准', en: '5 Quality standard' },
  E6: { zh: '6 监督制约环节', en: '6 Supervision' },
  E7: { zh: '7 相对人的权利', en: '7 Rights of the counterparty' },
  E8: { zh: '8 投诉举报途径和方式', en: '8 Complaint channels' },
  E9: { zh: '9 执法责任追究', en: '9 Liability' },
  E10: { zh: '10 图文结合', en: '10 Chart and text together' },
  structure: { zh: '图的结构', en: 'Structure of the drawing' },
};
