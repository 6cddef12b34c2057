import { X509Certificate, type KeyObject } from 'node:crypto';
import type { CertificateFacts } from '../../../shared/contract/signature-verification.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { certificateFacts } from './certificate-facts.ts';
import { parseCertificate } from './parse-certificate.ts';
import { readPkcs12 } from './read-pkcs12.ts';

/** A unit's certificate with its private key. */
export interface Signer {
  readonly facts: CertificateFacts;
  readonly key: KeyObject;
  /** The signer's certificate as DER, then each issuer's that the file brings along. */
  readonly chain: readonly [Uint8Array, ...Uint8Array[]];
}

/**
 * The certificate to sign with, out of the unit's PKCS#12 file. Of two pairs, as authorities issue them for signing and for
 * encryption, the one for signing is taken. Throws `certificate.unreadable`, `certificate.passphrase-wrong`,
 * `certificate.key-missing`, `certificate.key-unsupported`, `certificate.not-for-signing`, `certificate.too-costly`. Costly by
 * intent of the file's maker: to be opened once for a run, and not kept beyond it.
 */
export function openSigner(p12: Uint8Array, passphrase: string): Signer {
  const { keys, certificates } = readPkcs12(p12, passphrase);
  const pairs = keys.flatMap((key) =>
    certificates.filter((der) => new X509Certificate(der).checkPrivateKey(key)).map((certificate) => ({ key, certificate })),
  );
  if (pairs.length === 0) {
    throw new MingquanError('certificate.key-missing');
  }
  const pair = pairs.find(({ certificate }) => isForSigning(certificate));
  if (pair === undefined) {
    throw new MingquanError('certificate.not-for-signing');
  }
  return { facts: certificateFacts(pair.certificate), key: pair.key, chain: chainOf(pair.certificate, certificates) };
}

/** Whom the certificate of a PKCS#12 file names. Throws what `openSigner` does. */
export function openCertificate(p12: Uint8Array, passphrase: string): CertificateFacts {
  return openSigner(p12, passphrase).facts;
}

/**
 * Throws `certificate.not-in-force` where the certificate does not hold at the moment. Refused and not only warned of: a
 * B-B signature carries no proof of when it was made, so that one made outside the certificate's time can never be
 * validated.
 */
export function requireInForce({ facts }: Signer, at: string): void {
  if (!isInForce(facts, at)) {
    const { name, from, until } = facts;
    throw new MingquanError('certificate.not-in-force', { name, from: from.slice(0, 10), until: until.slice(0, 10) });
  }
}

export function isInForce({ from, until }: Pick<CertificateFacts, 'from' | 'until'>, at: string): boolean {
  const moment = Date.parse(at);
  return Date.parse(from) <= moment && moment <= Date.parse(until);
}

/** The certificate followed by its issuers, as far as they are among the others and signed what they should have. */
export function chainOf(first: Uint8Array, others: readonly Uint8Array[]): [Uint8Array, ...Uint8Array[]] {
  const chain: [Uint8Array, ...Uint8Array[]] = [first];
  for (let last = new X509Certificate(first); chain.length < longestChain && !isSelfSigned(last); ) {
    const issuer = others.find((der) => isIssuedBy(last, new X509Certificate(der)));
    if (issuer === undefined || chain.some((der) => Buffer.compare(der, issuer) === 0)) {
      break;
    }
    chain.push(issuer);
    last = new X509Certificate(issuer);
  }
  return chain;
}

export function isSelfSigned(certificate: X509Certificate): boolean {
  return isIssuedBy(certificate, certificate);
}

// helpers

const longestChain = 10;

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

const keyUsage = '2.5.29.15';

/** RFC 5280 4.2.1.3: digitalSignature (bit 0) or contentCommitment (bit 1), or no restriction. */
function isForSigning(der: Uint8Array): boolean {
  const usage = parseCertificate(der).extensions?.find(({ extnID }) => extnID === keyUsage);
  if (usage === undefined) {
    return true;
  }
  const [, , , bits = 0] = new Uint8Array(usage.extnValue.valueBlock.valueHexView);
  return (bits & 0xc0) !== 0;
}
