import { z } from 'zod';
import { severitySchema } from '../finding.ts';

/** What is found about the library as a whole, and concerns no single symbol. */
export const libraryFindingSchema = z.strictObject({
  rule: z.string(),
  severity: severitySchema,
  /** The chart, power or change it concerns, by name; empty for the library. */
  subject: z.string(),
  chartId: z.string().min(1).max(64).nullable(),
  message: z.string(),
  messageEnglish: z.string(),
  clause: z.string(),
});
export type LibraryFinding = z.infer<typeof libraryFindingSchema>;
