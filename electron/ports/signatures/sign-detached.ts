import { isInForce, openSigner, requireInForce, type Signer } from './open-signer.ts';
import { signCms } from './sign-cms.ts';
import { verifyCms } from './verify-cms.ts';
import type { CheckedSignature } from '../../../shared/contract/signature-verification.ts';

/** With what is signed, and when. */
export interface SigningKey {
  /** The unit's PKCS#12 file. */
  readonly p12: Uint8Array;
  readonly passphrase: string;
  /** The moment, ISO 8601. */
  readonly at: string;
}

/**
 * A detached signature of any bytes with a key that is opened for them alone. Throws what `openSigner` and
 * `signDetachedWith` do.
 */
export function signDetached(bytes: Uint8Array, { p12, passphrase, at }: SigningKey): Uint8Array {
  return signDetachedWith(bytes, openSigner(p12, passphrase), at);
}

/**
 * A detached signature of any bytes: CMS as DER (`.p7s`), with signing time and certificate chain. `at` is the moment, ISO
 * 8601. Throws `certificate.not-in-force`.
 */
export function signDetachedWith(bytes: Uint8Array, signer: Signer, at: string): Uint8Array {
  requireInForce(signer, at);
  return signCms([bytes], signer, at);
}

/** Who signed the bytes, and whether they are as they were signed. Never throws: what is no signature is `unreadable`. */
export function verifyDetached(bytes: Uint8Array, signature: Uint8Array): CheckedSignature {
  const { integrity, signer, chain, signingTime } = verifyCms(signature, [bytes]);
  return { integrity, signer, chain, signedAt: signingTime, wasInForce: signer === null || signingTime === null ? null : isInForce(signer, signingTime) };
}
