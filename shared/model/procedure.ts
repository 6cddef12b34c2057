import { z } from 'zod';
import type { PowerKind } from './power.ts';
import type { Term } from './terms.ts';

/** Procedures 程序类型: what a kind of power is divided into where the law prescribes different courses. */
export const procedures = [
  'penalty',
  'penalty-summary',
  'licence',
  'seizure',
  'freezing',
  'enforcement',
  'enforcement-court',
  'levy',
  'benefit',
  'adjudication',
  'inspection',
  'confirmation',
  'reward',
  'other',
] as const;
export const procedureSchema = z.enum(procedures);
export type Procedure = z.infer<typeof procedureSchema>;

export const procedureTerms: Readonly<Record<Procedure, Term>> = {
  penalty: { zh: '行政处罚（普通程序）', en: 'Penalty, ordinary procedure' },
  'penalty-summary': { zh: '行政处罚（简易程序）', en: 'Penalty, summary procedure' },
  licence: { zh: '行政许可', en: 'Licence' },
  seizure: { zh: '行政强制措施（查封、扣押）', en: 'Sealing and seizure' },
  freezing: { zh: '行政强制措施（冻结）', en: 'Freezing' },
  enforcement: { zh: '行政强制执行（行政机关执行）', en: 'Execution by the agency' },
  'enforcement-court': { zh: '行政强制执行（申请法院执行）', en: 'Execution through the court' },
  levy: { zh: '行政征收', en: 'Levy' },
  benefit: { zh: '行政给付', en: 'Benefit' },
  adjudication: { zh: '行政裁决', en: 'Adjudication' },
  inspection: { zh: '行政检查', en: 'Inspection' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  reward: { zh: '行政奖励', en: 'Reward' },
  other: { zh: '其他职权', en: 'Other power' },
};

/** The kind of power each procedure belongs to. */
export const procedureKinds: Readonly<Record<Procedure, PowerKind>> = {
  penalty: 'penalty',
  'penalty-summary': 'penalty',
  licence: 'licence',
  seizure: 'coercion',
  freezing: 'coercion',
  enforcement: 'coercion',
  'enforcement-court': 'coercion',
  levy: 'levy',
  benefit: 'benefit',
  adjudication: 'adjudication',
  inspection: 'inspection',
  confirmation: 'confirmation',
  reward: 'reward',
  other: 'other',
};

/** The questions a new chart is made by: each answer adds or removes branches of the template. */
export const templateQuestions = ['hearing', 'urgent', 'two-levels', 'joint', 'test', 'fee'] as const;
export const templateQuestionSchema = z.enum(templateQuestions);
export type TemplateQuestion = z.infer<typeof templateQuestionSchema>;

export const templateQuestionTerms: Readonly<Record<TemplateQuestion, Term>> = {
  hearing: { zh: '有听证程序', en: 'Hearing' },
  urgent: { zh: '有紧急情形', en: 'Urgent cases' },
  'two-levels': { zh: '两级办理', en: 'Two levels' },
  joint: { zh: '联合（集中）办理', en: 'Joint handling' },
  test: { zh: '需要检验检测鉴定', en: 'Test or appraisal' },
  fee: { zh: '收取费用', en: 'Fee' },
};
