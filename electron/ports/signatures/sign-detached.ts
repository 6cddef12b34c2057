import { isInForce, openSigner, requireInForce } from './open-signer.ts';
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
 * A detached signature of any bytes: CMS as DER (`.p7s`), with signing time and certificate chain. Throws
 * `certificate.unreadable`, `certificate.passphrase-wrong`, `certificate.key-missing`, `certificate.key-unsupported`,
 * `certificate.not-for-signing`, `certificate.not-in-force`.
 */
export function signDetached(bytes: Uint8Array, { p12, passphrase, at }: SigningKey): Uint8Array {
  const signer = openSigner(p12, passphrase);
  requireInForce(signer, at);
  return signCms([bytes], signer, at);
}

/** Who signed the bytes, and whether they are as they were signed. Never throws: what is no signature is `unreadable`. */
export function verifyDetached(bytes: Uint8Array, signature: Uint8Array): CheckedSignature {
  const { integrity, signer, chain, signingTime } = verifyCms(signature, [bytes]);
  return { integrity, signer, chain, signedAt: signingTime, wasInForce: signer === null || signingTime === null ? null : isInForce(signer, signingTime) };
}
