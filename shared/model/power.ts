import { z } from 'zod';

/** The kinds of power of the power-list practice (domain: nine named kinds and other 其他职权). An open list by law, closed by version here. */
export const powerKinds = [
  'penalty',
  'licence',
  'coercion',
  'levy',
  'benefit',
  'adjudication',
  'inspection',
  'confirmation',
  'reward',
  'other',
] as const;

export const powerKindSchema = z.enum(powerKinds);
export type PowerKind = z.infer<typeof powerKindSchema>;

/** One audited power 职权, as the announced catalogue states it. */
export const powerSchema = z.strictObject({
  /** Code of the catalogue 职权编码, e.g. `01269069-4-CJ-0001`; empty where none was given. */
  code: z.string().max(100),
  name: z.string().max(500),
  kind: powerKindSchema,
  /** The body that exercises it 实施主体. */
  implementingBody: z.string().max(200),
});
export type Power = z.infer<typeof powerSchema>;
