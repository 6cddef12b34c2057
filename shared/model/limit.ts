import { z } from 'zod';

/**
 * Units of a limit. `unspecified` is a 日 whose law does not say which (or a text that did not): never guessed into
 * working or calendar days.
 */
export const limitUnits = ['workday', 'day', 'month', 'hour', 'year', 'unspecified'] as const;

/** One time limit 办理时限, e.g. 20 个工作日 from acceptance. */
export const limitSchema = z.strictObject({
  amount: z.number().int().min(1).max(100000),
  unit: z.enum(limitUnits),
  /** What starts it, in words: 受理之日, 立案之日 …; the start day is not counted. */
  start: z.string().max(100),
});
export type Limit = z.infer<typeof limitSchema>;
export type LimitUnit = Limit['unit'];

/** An overall limit: a period, done at once 即时办结, or expressly none with the reason. */
export const overallLimitSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('period'), limit: limitSchema }),
  z.strictObject({ mode: z.literal('immediate') }),
  z.strictObject({ mode: z.literal('none'), reason: z.string().max(500) }),
]);
export type OverallLimit = z.infer<typeof overallLimitSchema>;
