import { z } from 'zod';
import type { Term } from '../model/terms.ts';
import { waiverSchema } from '../model/waiver.ts';

export const severities = ['error', 'warning', 'info'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** What a finding of this severity is called, on the page as on paper. */
export const severityTerms: Readonly<Record<Severity, Term>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
};

/** What a finding is called that the unit answers for. */
export const waivedTerm: Term = { zh: '已说明', en: 'Explained' };

/** What a rule reports 问题: where it is, what is wrong and what to do, under which clause. */
export const findingSchema = z.strictObject({
  /** Id of the rule, e.g. `basis-required`; `rule-error` for a rule that broke. */
  rule: z.string(),
  severity: severitySchema,
  /** The content element it concerns, `E1` … `E10`, or `structure`. */
  element: z.string(),
  /** Id of the node, edge or lane; `chart` for the chart itself. */
  target: z.string(),
  /** Path of the field to focus within the target, e.g. `content.basis`, `section`, `label`. */
  field: z.string(),
  message: z.string(),
  messageEnglish: z.string(),
  /** The provision the rule stands on, quoted shortly, e.g. 意见二（二）“办理时限”. */
  clause: z.string(),
  /** The unit's explanation 说明 where it answers for the finding instead of correcting it; null = it is open. */
  waiver: waiverSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
