import { z } from 'zod';

const id = z.string().min(1).max(64);
const base64 = z.base64();
const nothing = z.strictObject({});
const name = z.string().trim().min(1).max(100);
/** Shorter ones are guessed in no time, whatever stands before them. */
export const shortestPassphrase = 8;
const passphrase = z.string().min(1).max(200);
const newPassphrase = z.string().min(shortestPassphrase).max(200);

/** How a scan is made into a seal: width in mm, degrees clockwise, and how much of what is nearly white is paper (0 to 1). */
export const sealWishesSchema = z.strictObject({
  width: z.number().min(10).max(80),
  rotation: z.number().min(-180).max(180),
  threshold: z.number().min(0).max(1),
});
export type SealWishes = z.infer<typeof sealWishesSchema>;

/** A seal of the seal box, without its picture. Width and height in mm. */
export const sealSummarySchema = z.strictObject({ id, name: z.string(), width: z.number(), height: z.number(), addedAt: z.string() });
export type SealSummary = z.infer<typeof sealSummarySchema>;

/** One line of what was done with seals, newest first. */
export const sealUseSchema = z.strictObject({
  at: z.string(),
  what: z.enum(['import', 'rename', 'delete', 'changePassphrase', 'open', 'refuse', 'use']),
  /** The seal's name at that time. */
  name: z.string(),
  /** What was to be sealed, or was: in words, as the charts' titles or the package. */
  sealed: z.string(),
  count: z.number().int().min(0),
  /** SHA-256 of the file made, or empty. */
  digest: z.string(),
});
export type SealUse = z.infer<typeof sealUseSchema>;

/** Which seal is pressed on, unlocked for this one run. */
export const sealChoiceSchema = z.strictObject({ sealId: id, passphrase });
export type SealChoice = z.infer<typeof sealChoiceSchema>;

/** The part of the contract about the seal box 印章箱. */
export const sealMethods = {
  'seals.list': {
    kind: 'query',
    arguments: nothing,
    result: z.strictObject({ seals: z.array(sealSummarySchema), uses: z.array(sealUseSchema) }),
  },
  /** The seal a scan would become. Nothing is kept. */
  'seals.preview': {
    kind: 'query',
    arguments: z.strictObject({ bytes: base64, wishes: sealWishesSchema }),
    result: z.strictObject({ png: base64, width: z.number(), height: z.number() }),
  },
  'seals.import': {
    kind: 'mutation',
    arguments: z.strictObject({ name, bytes: base64, wishes: sealWishesSchema, passphrase: newPassphrase }),
    result: z.strictObject({ sealId: id }),
  },
  'seals.rename': { kind: 'mutation', arguments: z.strictObject({ sealId: id, name }), result: nothing },
  'seals.changePassphrase': { kind: 'mutation', arguments: z.strictObject({ sealId: id, passphrase, newPassphrase }), result: nothing },
  'seals.delete': { kind: 'mutation', arguments: z.strictObject({ sealId: id }), result: nothing },
} as const;
