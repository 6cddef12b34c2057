import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { overallLimitSchema } from './limit.ts';

/** Longest text of one field; more is cut on reading and reported. */
export const longestText = 5000;
const text = z.string().max(longestText);
const shortText = z.string().max(200);

/** The counterparty's rights named by the Opinion, then those of procedure and remedy. */
export const rightKinds = ['reasons', 'statement', 'defence', 'hearing', 'recusal', 'remedy', 'compensation'] as const;
export const rightKindSchema = z.enum(rightKinds);
export type RightKind = z.infer<typeof rightKindSchema>;

/** A right 相对人的权利, stated as applying (with how) or as not applying (with why). */
export const rightEntrySchema = z.strictObject({ right: rightKindSchema, applies: z.boolean(), text });
export type RightEntry = z.infer<typeof rightEntrySchema>;

export const complaintKinds = ['phone', 'letter', 'visit', 'web'] as const;
/** A complaint channel 投诉举报途径和方式: where, and how it is used. */
export const complaintChannelSchema = z.strictObject({
  kind: z.enum(complaintKinds),
  address: shortText,
  note: text,
});
export type ComplaintChannel = z.infer<typeof complaintChannelSchema>;

/** Work quality standard 工作质量标准: rules, handling quality, service attitude. */
export const qualityStandardSchema = z.strictObject({ rules: text, handling: text, attitude: text });

/** A supervising body or channel with its contact. */
export const supervisorSchema = z.strictObject({ name: shortText, contact: shortText });
/** Supervision 监督制约环节: internal body and external channel, each with contact. */
export const supervisionSchema = z.strictObject({ internal: supervisorSchema, external: supervisorSchema });
export type Supervision = z.infer<typeof supervisionSchema>;

/** Liability 执法责任追究: what is pursued, and under which provisions. */
export const liabilitySchema = z.strictObject({ text, citations: z.array(citationSchema).max(100) });
export type Liability = z.infer<typeof liabilitySchema>;

/**
 * Remedy 救济途径. Reconsideration: 60 days unless a law gives longer (复议法20), the same-level government as body
 * (复议法24), first before suit in the cases of 复议法23. Suit: 6 months unless a law says otherwise (行诉法46).
 */
export const remedySchema = z.strictObject({
  reviewBody: shortText,
  reviewFirst: z.boolean(),
  /** E.g. 六十日. */
  reviewPeriod: shortText,
  court: shortText,
  /** E.g. 六个月. */
  suitPeriod: shortText,
  note: text,
});
export type Remedy = z.infer<typeof remedySchema>;

/** The chart-level text that stands with the drawing: the Opinion's elements that are not steps. */
export const contentSchema = z.strictObject({
  basis: z.array(citationSchema).max(200),
  /** Who handles overall, in words; the lanes and the steps' sections say it in detail. */
  handlingPosts: text,
  limits: z.strictObject({
    statutory: overallLimitSchema.nullable(),
    promised: overallLimitSchema.nullable(),
    /** What is not counted, extensions, … */
    note: text,
  }),
  quality: qualityStandardSchema,
  supervision: supervisionSchema,
  rights: z.array(rightEntrySchema).max(50),
  complaints: z.array(complaintChannelSchema).max(50),
  liability: liabilitySchema,
  remedy: remedySchema,
  /** Business telephone 业务电话 of the handling office. */
  businessPhone: shortText,
  /** Materials, conditions and other text published with the chart. */
  notes: text,
});
export type Content = z.infer<typeof contentSchema>;

export function emptyContent(): Content {
  return {
    basis: [],
    handlingPosts: '',
    limits: { statutory: null, promised: null, note: '' },
    quality: { rules: '', handling: '', attitude: '' },
    supervision: { internal: { name: '', contact: '' }, external: { name: '', contact: '' } },
    rights: [],
    complaints: [],
    liability: { text: '', citations: [] },
    remedy: { reviewBody: '', reviewFirst: false, reviewPeriod: '', court: '', suitPeriod: '', note: '' },
    businessPhone: '',
    notes: '',
  };
}
