import { z } from 'zod';
import { pdfVerificationSchema } from './signature-verification.ts';
import { verificationSchema } from './verification.ts';

const id = z.string().min(1).max(64);
const nothing = z.strictObject({});

/** Most bytes of a file handed over: what a filing package may be. */
export const largestSentFile = 1024 * 1024 * 1024;
/** Bytes of a piece. */
export const sentPiece = 4 * 1024 * 1024;

/** What verifying a file tells: of a filing package, or of the signatures of a PDF. */
export const fileVerificationSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('package'), found: verificationSchema }),
  z.strictObject({ of: z.literal('pdf'), found: pdfVerificationSchema }),
]);
export type FileVerification = z.infer<typeof fileVerificationSchema>;

/** The part of the contract about large files: handed over piece by piece, then used by their id. */
export const fileMethods = {
  'files.begin': { kind: 'query', arguments: z.strictObject({ name: z.string().max(500), size: z.number().int().min(0).max(largestSentFile) }), result: z.strictObject({ fileId: id }) },
  'files.append': {
    kind: 'query',
    arguments: z.strictObject({ fileId: id, bytes: z.base64().max(Math.ceil(sentPiece / 3) * 4) }),
    result: z.strictObject({ received: z.number().int().min(0) }),
  },
  'files.drop': { kind: 'query', arguments: z.strictObject({ fileId: id }), result: nothing },
  /** Verifies a filing package, or tells of a PDF who signed it, whether a byte changed, and what was added since. */
  'files.verify': { kind: 'query', arguments: z.strictObject({ fileId: id, workId: z.string().min(1).max(64).optional() }), result: fileVerificationSchema },
} as const;
