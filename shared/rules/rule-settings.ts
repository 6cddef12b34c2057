import { z } from 'zod';
import { defaultStaleNames } from './stale-names.ts';

/** A name that is out of date, what to say instead, and longer names in which it is not meant. */
export const staleNameSchema = z.strictObject({
  old: z.string().min(1).max(50),
  current: z.string().min(1).max(50),
  except: z.array(z.string().min(1).max(50)).max(50),
});
export type StaleName = z.infer<typeof staleNameSchema>;

/**
 * What differs by province, ministry or unit, or could not be verified in a statute: settings and never fixed numbers. Kept
 * per library.
 */
export const ruleSettingsSchema = z.strictObject({
  /** More symbols than this on one page cannot be read. */
  mostNodes: z.number().int().min(1).max(2000),
  /** Least size in points of printed type. */
  leastType: z.number().min(1).max(72),
  /** Names of bodies and posts that reforms have replaced, with what they are called now. */
  staleNames: z.array(staleNameSchema).max(500),
  /** Words in the names of units under vertical management 垂直管理, whose reviewing body the unit itself confirms. */
  verticalUnits: z.array(z.string().min(1).max(50)).max(200),
});
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;

export const defaultRuleSettings: RuleSettings = { mostNodes: 40, leastType: 9, staleNames: defaultStaleNames, verticalUnits: ['烟草专卖', '气象局', '邮政管理局', '海事局'] };
