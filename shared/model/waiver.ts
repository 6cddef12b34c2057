import { z } from 'zod';
import { citationSchema } from './citation.ts';

/** A finding the unit answers for instead of correcting it: which one, why, by whom and when. Printed in the check report. */
export const waiverSchema = z.strictObject({
  /** Id of the rule. */
  rule: z.string().min(1).max(64),
  /** Id of the node, edge or lane; `chart` for the chart itself. */
  target: z.string().min(1).max(64),
  /** The finding's message as it stood: another problem of the same rule at the same place is not explained by it. */
  message: z.string().min(1).max(20000),
  reason: z.string().min(1).max(500),
  /** The provision that says otherwise 另有规定, where the reason is one; else null. */
  citation: citationSchema.nullable(),
  by: z.string().max(100),
  /** `YYYY-MM-DD`. */
  on: z.string().max(10),
});
export type Waiver = z.infer<typeof waiverSchema>;
