import { z } from 'zod';
import { checkedSignatureSchema } from './signature-verification.ts';

/** What `verify` found wrong with one member of a filing package. */
export const verificationProblemSchema = z.strictObject({
  member: z.string(),
  problem: z.enum(['missing', 'added', 'size', 'digest', 'count', 'text-differs', 'unreadable', 'duplicate', 'manifest', 'signature']),
  message: z.string(),
  messageEnglish: z.string(),
});
export type VerificationProblem = z.infer<typeof verificationProblemSchema>;

export const verificationSchema = z.strictObject({
  ok: z.boolean(),
  members: z.number().int().min(0),
  charts: z.number().int().min(0),
  /** Who signed the manifest; null where nobody did. */
  signature: checkedSignatureSchema.nullable(),
  problems: z.array(verificationProblemSchema),
});
export type Verification = z.infer<typeof verificationSchema>;
