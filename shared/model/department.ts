import { z } from 'zod';
import { complaintChannelSchema, remedySchema, supervisionSchema } from './content.ts';

/** A post 岗位 of the department, in its section 处(科)室. */
export const postSchema = z.strictObject({
  id: z.string().min(1).max(64),
  section: z.string().max(100),
  name: z.string().max(100),
  phone: z.string().max(200),
  /** What the post does, its authority and duty 执法权限与义务, for the allocation plan. */
  duty: z.string().max(5000),
  /** Standard and quantified target 执法标准与考核指标. */
  target: z.string().max(5000),
});
export type Post = z.infer<typeof postSchema>;

/** What came of a complaint or a proposal 反馈结果, as it is published. */
export const feedbackSchema = z.strictObject({
  /** Day of the answer, `YYYY-MM-DD`, or empty. */
  on: z.string().max(10),
  /** What was said, without names. */
  matter: z.string().max(500),
  answer: z.string().max(5000),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** What the department states once and its charts refer to. */
export const departmentSchema = z.strictObject({
  name: z.string().max(200),
  /** The same-level legal-affairs office that receives filings, e.g. 清溪县司法局. */
  filingAuthority: z.string().max(200),
  address: z.string().max(200),
  phone: z.string().max(200),
  website: z.string().max(200),
  supervision: supervisionSchema,
  complaints: z.array(complaintChannelSchema).max(50),
  remedy: remedySchema,
  /** Under vertical management below the province 省以下垂直管理: its superior confirms the powers before they are filed. */
  verticallyManaged: z.boolean(),
  /** The superior's confirmation 上级主管部门审核确认; null = not recorded. */
  superiorConfirmation: z
    .strictObject({ body: z.string().max(200), documentNumber: z.string().max(100), on: z.string().max(10) })
    .nullable(),
  /** Published on the website column; libraries and packages of before have none. */
  feedback: z.array(feedbackSchema).max(1000).default([]),
});
export type Department = z.infer<typeof departmentSchema>;

export function emptyDepartment(): Department {
  return {
    name: '',
    filingAuthority: '',
    address: '',
    phone: '',
    website: '',
    supervision: { internal: { name: '', contact: '' }, external: { name: '', contact: '' } },
    complaints: [],
    remedy: { reviewBody: '', reviewFirst: false, reviewPeriod: '六十日', court: '', suitPeriod: '六个月', note: '' },
    verticallyManaged: false,
    superiorConfirmation: null,
    feedback: [],
  };
}
