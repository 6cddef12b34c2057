import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { z } from 'zod';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';

/** Bytes locked under a passphrase: scrypt (RFC 7914) makes the key, AES-256-GCM keeps the bytes. All parts in base64. */
export const lockedBoxSchema = z.strictObject({
  kind: z.literal('scrypt-aes-256-gcm'),
  /** Cost, block size and parallelism of scrypt: within what this program makes and a later one may, so that no file asks for all memory. */
  cost: z.strictObject({ n: z.number().int().min(2 ** 14).max(2 ** 18), r: z.literal(8), p: z.number().int().min(1).max(4) }),
  salt: z.base64(),
  nonce: z.base64(),
  tag: z.base64(),
  locked: z.base64(),
});
export type LockedBox = z.output<typeof lockedBoxSchema>;

/** Locks the bytes. `belonging` is not kept, and must be the same when they are unlocked: no box can be put in another's place. */
export async function lock(bytes: Uint8Array, passphrase: string, belonging: string): Promise<LockedBox> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt, presentCost), nonce);
  cipher.setAAD(Buffer.from(belonging, 'utf8'));
  const locked = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const text = (part: Buffer): string => part.toString('base64');
  return { kind: 'scrypt-aes-256-gcm', cost: presentCost, salt: text(salt), nonce: text(nonce), tag: text(cipher.getAuthTag()), locked: text(locked) };
}

/**
 * The bytes that were locked. A wrong passphrase and a box that was tampered with are the same `seal.passphrase-wrong`:
 * nothing else is told of what is inside.
 */
export async function unlock(box: LockedBox, passphrase: string, belonging: string): Promise<Uint8Array> {
  const key = await keyOf(passphrase, Buffer.from(box.salt, 'base64'), box.cost);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box.nonce, 'base64'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(belonging, 'utf8'));
    decipher.setAuthTag(Buffer.from(box.tag, 'base64'));
    return new Uint8Array(Buffer.concat([decipher.update(Buffer.from(box.locked, 'base64')), decipher.final()]));
  } catch (cause) {
    throw new MingquanError('seal.passphrase-wrong', {}, { cause });
  }
}

// helpers

/** A third of a second and 32 MB on an office computer: a guess costs as much as a use. */
const presentCost = { n: 2 ** 15, r: 8, p: 3 } as const;

/** The same passphrase typed by another input method may come composed otherwise. */
function keyOf(passphrase: string, salt: Uint8Array, { n, r, p }: LockedBox['cost']): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
