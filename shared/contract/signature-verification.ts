import { z } from 'zod';

/** Whom a certificate names. Moments in ISO 8601. */
export const certificateFactsSchema = z.strictObject({
  /** The common name. */
  name: z.string(),
  /** The whole name: `CN=…, O=…`. */
  subject: z.string(),
  issuer: z.string(),
  /** Hexadecimal. */
  serial: z.string(),
  from: z.string(),
  until: z.string(),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;

/**
 * `intact`: every byte signed is as it was signed. `changed`: it is not. `unreadable`: the signature itself cannot be read.
 * `unsupported`: made with an algorithm this program cannot check.
 */
export const integrities = ['intact', 'changed', 'unreadable', 'unsupported'] as const;

/** The chain from the signer's certificate, as far as the signature brings it along. */
export const chains = ['self-signed', 'to-root', 'incomplete', 'broken'] as const;

/** What one signature says and whether it holds. */
export const checkedSignatureSchema = z.strictObject({
  integrity: z.enum(integrities),
  /** Null where the signature names no certificate it brings along. */
  signer: certificateFactsSchema.nullable(),
  chain: z.enum(chains),
  /** The moment the signature states; nobody else vouches for it. Null where it states none. */
  signedAt: z.string().nullable(),
  /** Whether the certificate was in force at that moment; null where one of them is missing. */
  wasInForce: z.boolean().nullable(),
});
export type CheckedSignature = z.infer<typeof checkedSignatureSchema>;

/** What followed after a signature in the same file. */
export const laterChanges = ['nothing', 'signatures', 'changes'] as const;

export const pdfSignatureSchema = checkedSignatureSchema.extend({
  /** The field it stands in; empty where the document no longer shows it. */
  field: z.string(),
  reason: z.string(),
  /** Whether it has the form of PAdES-B-B (ETSI EN 319 142-1). */
  isPades: z.boolean(),
  /** Whether it covers every byte of the file but itself. */
  coversWholeFile: z.boolean(),
  later: z.enum(laterChanges),
  /** Pages, from 1, that look or read otherwise since. */
  laterPages: z.array(z.number().int().min(1)),
});
export type PdfSignature = z.infer<typeof pdfSignatureSchema>;

export const pdfVerificationSchema = z.strictObject({
  /** At least one signature, all of them intact, and nothing but signatures after the first. */
  ok: z.boolean(),
  /** In the order in which they were made. */
  signatures: z.array(pdfSignatureSchema),
});
export type PdfVerification = z.infer<typeof pdfVerificationSchema>;
