import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';

/** What a PKCS#12 file holds: private keys, and certificates as DER. */
export interface Pkcs12Contents {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly Uint8Array[];
}

/**
 * Opens a PKCS#12 file (RFC 7292) of the old form (RC2, 3DES, SHA-1) or the new one (PBES2), with RSA or elliptic-curve keys.
 * Throws `certificate.unreadable`, `certificate.passphrase-wrong`, `certificate.key-unsupported`.
 */
export function readPkcs12(p12: Uint8Array, passphrase: string): Pkcs12Contents {
  const bags = decryptedBags(p12, passphrase);
  const keys = bags.flatMap(({ key, asn1, type }) => {
    if (type !== forge.pki.oids['pkcs8ShroudedKeyBag'] && type !== forge.pki.oids['keyBag']) {
      return [];
    }
    return key !== null && key !== undefined ? [keyOf(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)))] : [keyOf(asn1)];
  });
  const certificates = bags.flatMap(({ cert, asn1, type }) => {
    if (type !== forge.pki.oids['certBag']) {
      return [];
    }
    const der = bytesOf(cert !== null && cert !== undefined ? forge.pki.certificateToAsn1(cert) : asn1);
    return isCertificate(der) ? [der] : [];
  });
  return { keys, certificates };
}

// helpers

/** Largest file that is read, in bytes: a chain of certificates is a hundredth of it. */
const largestFile = 1024 * 1024;

function decryptedBags(p12: Uint8Array, passphrase: string): forge.pkcs12.Bag[] {
  const outer = parseOuter(p12);
  try {
    return bagsOf(outer, passphrase);
  } catch (thrown) {
    const cause = asciiOnly(passphrase) ? thrown : retryInUtf8(p12, passphrase, thrown);
    if (Array.isArray(cause)) {
      return cause;
    }
    throw isAboutPassphrase(cause)
      ? new MingquanError('certificate.passphrase-wrong', {}, { cause })
      : new MingquanError('certificate.unreadable', {}, { cause });
  }
}

function parseOuter(p12: Uint8Array): forge.asn1.Asn1 {
  try {
    if (p12.length > largestFile) {
      throw new RangeError('too large');
    }
    const outer = forge.asn1.fromDer(Buffer.from(p12).toString('latin1'));
    if (!Array.isArray(outer.value) || outer.value.length < 2) {
      throw new TypeError('no PFX');
    }
    return outer;
  } catch (cause) {
    throw new MingquanError('certificate.unreadable', {}, { cause });
  }
}

function bagsOf(outer: forge.asn1.Asn1, passphrase: string): forge.pkcs12.Bag[] {
  return forge.pkcs12.pkcs12FromAsn1(outer, false, passphrase).safeContents.flatMap(({ safeBags }) => safeBags);
}

/**
 * PBES2 takes the passphrase in UTF-8, the check sum over the file takes it in UTF-16 (RFC 7292 B.1): forge gives both the
 * same. Without the check sum a wrong passphrase shows when the bags are decrypted.
 */
function retryInUtf8(p12: Uint8Array, passphrase: string, first: unknown): forge.pkcs12.Bag[] | unknown {
  if (!isAboutPassphrase(first)) {
    return first;
  }
  const outer = parseOuter(p12);
  try {
    return bagsOf({ ...outer, value: (outer.value as forge.asn1.Asn1[]).slice(0, 2) }, Buffer.from(passphrase, 'utf8').toString('latin1'));
  } catch {
    return first;
  }
}

/** The words forge refuses a passphrase with: of the check sum, of a bag, and of contents that decrypt to no bag. */
function isAboutPassphrase(thrown: unknown): boolean {
  return thrown instanceof Error && /password|decrypt|MAC|SafeContents|Too few bytes|Unparsed DER/i.test(thrown.message);
}

function asciiOnly(text: string): boolean {
  return Buffer.byteLength(text, 'utf8') === text.length;
}

function keyOf(asn1: forge.asn1.Asn1): KeyObject {
  try {
    const key = createPrivateKey({ key: Buffer.from(bytesOf(asn1)), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec') {
      return key;
    }
    throw new TypeError(`key of type ${key.asymmetricKeyType ?? '?'}`);
  } catch (cause) {
    throw new MingquanError('certificate.key-unsupported', {}, { cause });
  }
}

function bytesOf(asn1: forge.asn1.Asn1): Uint8Array {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1'));
}

function isCertificate(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).raw.length > 0;
  } catch {
    return false;
  }
}
