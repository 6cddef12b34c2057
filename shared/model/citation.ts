import { z } from 'zod';

const ordinal = z.number().int().min(1).max(9999).nullable();

/** One basis 依据: a law with its version and place. `null` = that level is not cited. */
export const citationSchema = z.strictObject({
  /** Full name without title marks, e.g. 中华人民共和国行政处罚法. */
  law: z.string().max(200),
  /** Document number 文号, for what has one; else empty. */
  documentNumber: z.string().max(100),
  /** Date of the version cited, `YYYY-MM-DD`, or empty where unknown. */
  version: z.string().max(20),
  article: ordinal,
  paragraph: ordinal,
  item: ordinal,
});
export type Citation = z.infer<typeof citationSchema>;
