import { z } from 'zod';
import { powerKindSchema, powerSchema } from '../model/power.ts';
import { findingSchema } from '../rules/finding.ts';
import { libraryFindingSchema } from '../rules/library/library-finding.ts';

const id = z.string().min(1).max(64);
const count = z.number().int().min(0);

/** How many findings of each weight; what the unit has explained counts as waived and as none of the others. */
const countsSchema = z.strictObject({ errors: count, warnings: count, infos: count, waived: count });

/** A row of a table of counts: `charts` = charts with an open finding of the row. */
const countRowSchema = countsSchema.extend({ name: z.strictObject({ zh: z.string(), en: z.string() }), charts: count });

/** What checking the whole library found 备案核查. */
export const filingCheckSchema = z.strictObject({
  /** Day of the check, `YYYY-MM-DD`. */
  on: z.string(),
  unit: z.string(),
  powers: count,
  /** Charts without error or warning. */
  inOrder: count,
  totals: countsSchema,
  byElement: z.array(countRowSchema.extend({ element: z.string() })),
  byKind: z.array(countRowSchema.extend({ kind: powerKindSchema, powers: count, drawn: count })),
  bySection: z.array(countRowSchema.extend({ section: z.string() })),
  coverage: z.strictObject({
    /** Powers of the catalogue without a chart. */
    undrawn: z.array(powerSchema),
    /** Charts no power of the catalogue names. */
    unlisted: z.array(z.strictObject({ id, title: z.string() })),
    /** Charts that serve several powers. */
    shared: z.array(z.strictObject({ id, title: z.string(), powers: z.array(powerSchema) })),
    /** Codes that several powers bear. */
    doubledCodes: z.array(z.strictObject({ code: z.string(), powers: z.array(z.string()) })),
  }),
  /** What concerns the library as a whole and no single symbol. */
  library: z.array(libraryFindingSchema),
  /** Every chart with its findings, in the order of the catalogue. */
  charts: z.array(
    z.strictObject({
      id,
      title: z.string(),
      power: powerSchema,
      /** Each finding with where it is, in words: 环节“审查”. */
      findings: z.array(z.strictObject({ place: z.strictObject({ zh: z.string(), en: z.string() }), section: z.string(), finding: findingSchema })),
    }),
  ),
});
export type FilingCheck = z.infer<typeof filingCheckSchema>;
