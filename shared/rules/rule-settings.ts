import { z } from 'zod';

/**
 * What differs by province, ministry or unit, or could not be verified in a statute: settings and never fixed numbers. Kept
 * per library.
 */
export const ruleSettingsSchema = z.strictObject({
  /** More symbols than this on one page cannot be read. */
  mostNodes: z.number().int().min(1).max(2000),
  /** Least size in points of printed type. */
  leastType: z.number().min(1).max(72),
});
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;

export const defaultRuleSettings: RuleSettings = { mostNodes: 40, leastType: 9 };
