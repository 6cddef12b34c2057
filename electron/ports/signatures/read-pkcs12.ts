import { createHmac, createPrivateKey, timingSafeEqual, X509Certificate, type KeyObject } from 'node:crypto';
import type forge from 'node-forge';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { decrypt, deriveKey, digests, keyPurposes, limitedEffort, type Effort, type Passphrase } from './pkcs12-cipher.ts';
import { derOf, integerOf, octetsOf, oidOf, partsOf, readBer } from './pkcs12-parts.ts';

/** What a PKCS#12 file holds: private keys, and certificates as DER. */
export interface Pkcs12Contents {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly Uint8Array[];
}

/**
 * Opens a PKCS#12 file (RFC 7292) of the old form (RC2, 3DES, SHA-1) or the new one (PBES2), with RSA or elliptic-curve keys.
 * What it may ask this computer for is bounded. Throws `certificate.unreadable`, `certificate.passphrase-wrong`,
 * `certificate.key-unsupported`, `certificate.too-costly`.
 */
export function readPkcs12(p12: Uint8Array, passphrase: string): Pkcs12Contents {
  try {
    return contentsOf(readOuter(p12), passphrase);
  } catch (thrown) {
    throw thrown instanceof MingquanError ? thrown : new MingquanError('certificate.unreadable', {}, { cause: thrown });
  }
}

// helpers

/** Largest file that is read, in bytes: a chain of certificates is a hundredth of it. */
const largestFile = 1024 * 1024;
/** Longest RSA key in bits; one of a million bits would sign for hours. */
const longestKey = 8192;

const types = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
} as const;

interface Outer {
  readonly safe: Uint8Array;
  readonly check: forge.asn1.Asn1 | null;
}

/** PFX ::= SEQUENCE { version, authSafe ContentInfo, macData OPTIONAL } */
function readOuter(p12: Uint8Array): Outer {
  if (p12.length > largestFile) {
    throw new RangeError('too large');
  }
  const [, content, check] = partsOf(readBer(p12));
  return { safe: dataOf(content), check: check ?? null };
}

function contentsOf({ safe, check }: Outer, passphrase: string): Pkcs12Contents {
  const effort = limitedEffort();
  const checked = check === null ? null : checkedPassphrase(safe, check, passphrase, effort);
  const words: Passphrase = { wide: checked ?? wideForms(passphrase)[0], utf8: Buffer.from(passphrase, 'utf8') };
  const bags = partsOf(readBer(safe)).flatMap((content) => {
    const [type, holder] = partsOf(content);
    return oidOf(type) === types.encryptedData ? encryptedBags(partsOf(holder)[0]) : [...partsOf(readBer(dataOf(content)))];
  });
  const [keys, certificates]: [KeyObject[], Uint8Array[]] = [[], []];
  for (const bag of bags) {
    const [type, holder] = partsOf(bag);
    const [value] = partsOf(holder);
    if (oidOf(type) === types.keyBag && value !== undefined) {
      keys.push(keyOf(derOf(value)));
    } else if (oidOf(type) === types.shroudedKeyBag) {
      const [algorithm, encrypted] = partsOf(value);
      keys.push(keyOf(decrypted(algorithm, encrypted, (bytes) => derOf(readBer(bytes)))));
    } else if (oidOf(type) === types.certificateBag) {
      const der = new Uint8Array(octetsOf(partsOf(partsOf(value)[1])[0]));
      certificates.push(...(isCertificate(der) ? [der] : []));
    }
  }
  return { keys, certificates };

  /** EncryptedData ::= SEQUENCE { version, SEQUENCE { type, algorithm, [0] encrypted } } */
  function encryptedBags(data: forge.asn1.Asn1 | undefined): forge.asn1.Asn1[] {
    const [, algorithm, encrypted] = partsOf(partsOf(data)[1]);
    return decrypted(algorithm, encrypted, (bytes) => [...partsOf(readBer(bytes))]);
  }

  /** Without a check over the file, a wrong passphrase shows in what does not decrypt to anything that can be read. */
  function decrypted<Read>(algorithm: forge.asn1.Asn1 | undefined, encrypted: forge.asn1.Asn1 | undefined, read: (bytes: Uint8Array) => Read): Read {
    if (algorithm === undefined) {
      throw new TypeError('an algorithm is missing');
    }
    try {
      return read(decrypt(algorithm, octetsOf(encrypted), words, effort));
    } catch (cause) {
      if (cause instanceof MingquanError || cause instanceof TypeError || checked !== null) {
        throw cause;
      }
      throw new MingquanError('certificate.passphrase-wrong', {}, { cause });
    }
  }
}

/** ContentInfo ::= SEQUENCE { type, [0] octets } */
function dataOf(content: forge.asn1.Asn1 | undefined): Uint8Array {
  const [type, holder] = partsOf(content);
  if (oidOf(type) !== types.data) {
    throw new TypeError('contents that are not known');
  }
  return octetsOf(partsOf(holder)[0]);
}

/** UTF-16 with its end; an empty passphrase stands with it or without. */
function wideForms(passphrase: string): [Uint8Array, ...Uint8Array[]] {
  const wide = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  return passphrase === '' ? [wide, new Uint8Array(0)] : [wide];
}

/**
 * The form of the passphrase that the check over the file was made with; null where it was made with an algorithm that is not
 * known. Throws `certificate.passphrase-wrong`. MacData ::= SEQUENCE { SEQUENCE { algorithm, digest }, salt, iterations DEFAULT 1 }
 */
function checkedPassphrase(safe: Uint8Array, check: forge.asn1.Asn1, passphrase: string, effort: Effort): Uint8Array | null {
  const [info, salt, count] = partsOf(check);
  const [algorithm, stated] = partsOf(info);
  const digest = digests[oidOf(partsOf(algorithm)[0])];
  if (digest === undefined) {
    return null;
  }
  const wishes = { digest, purpose: keyPurposes.check, iterations: count === undefined ? 1 : integerOf(count), length: digest.size };
  const right = wideForms(passphrase).find((form) => {
    const made = createHmac(digest.name, deriveKey(form, octetsOf(salt), wishes, effort)).update(safe).digest();
    const wanted = octetsOf(stated);
    return made.length === wanted.length && timingSafeEqual(made, wanted);
  });
  if (right === undefined) {
    throw new MingquanError('certificate.passphrase-wrong');
  }
  return right;
}

function keyOf(der: Uint8Array): KeyObject {
  const key = parseKey(der);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits > longestKey) {
    throw new MingquanError('certificate.too-costly', { reason: `密钥长 ${bits} 位，上限 ${longestKey} 位`, reasonEnglish: `its key has ${bits} bits, at most ${longestKey}` });
  }
  return key;
}

function parseKey(der: Uint8Array): KeyObject {
  try {
    const key = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec') {
      return key;
    }
    throw new TypeError(`key of type ${key.asymmetricKeyType ?? '?'}`);
  } catch (cause) {
    throw new MingquanError('certificate.key-unsupported', {}, { cause });
  }
}

function isCertificate(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).raw.length > 0;
  } catch {
    return false;
  }
}
