import { createDecipheriv, hash, pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { integerOf, octetsOf, oidOf, partsOf } from './pkcs12-parts.ts';

/** What one file may still ask for: a file's counts are its maker's choice, and may be made to keep a computer busy for hours. */
export interface Effort {
  /** Takes away that many rounds of a digest, each of that cost. Throws `certificate.too-costly` where they are not left. */
  spend(rounds: number, cost: number): void;
}

/** A quarter over what the costliest of the usual programs ask for (600,000 rounds for each key and the check): some seconds. */
const mostCost = 6_000_000;
/** Digests one by one, from this program; in PBKDF2 the library makes them all at once. */
const costs = { single: 4, together: 1 } as const;

export function limitedEffort(): Effort {
  let left = mostCost;
  return {
    spend(rounds, cost) {
      left -= rounds * cost;
      if (!(left >= 0)) {
        throw new MingquanError('certificate.too-costly', {
          reason: `口令要运算 ${rounds} 次，全部上限 ${mostCost / cost} 次`,
          reasonEnglish: `${rounds} rounds for its passphrase, at most ${mostCost / cost} in all`,
        });
      }
    },
  };
}

/** A passphrase as the two forms of PKCS#12 want it. */
export interface Passphrase {
  /** UTF-16 with two zero bytes at the end (RFC 7292 B.1). */
  readonly wide: Uint8Array;
  readonly utf8: Uint8Array;
}

/**
 * What was encrypted under the passphrase, by PBES2 (RFC 8018 6.2) or by PKCS#12's own scheme (RFC 7292 C). Throws
 * `certificate.too-costly`, TypeError for an algorithm that is not known, and another error where it does not decrypt.
 */
export function decrypt(algorithm: forge.asn1.Asn1, encrypted: Uint8Array, passphrase: Passphrase, effort: Effort): Uint8Array {
  const [scheme, parameters] = partsOf(algorithm);
  return oidOf(scheme) === pbes2
    ? decryptPbes2(partsOf(parameters), encrypted, passphrase, effort)
    : decryptOldForm(oidOf(scheme), partsOf(parameters), encrypted, passphrase, effort);
}

/** What a key of PKCS#12's own scheme is for (RFC 7292 B.3). */
export const keyPurposes = { key: 1, vector: 2, check: 3 } as const;

/** Digests by identifier, with the bytes of one and of what it takes in at once. */
export const digests: Readonly<Record<string, { readonly name: string; readonly size: number; readonly block: number }>> = {
  '1.2.840.113549.2.5': { name: 'md5', size: 16, block: 64 },
  '1.3.14.3.2.26': { name: 'sha1', size: 20, block: 64 },
  '2.16.840.1.101.3.4.2.4': { name: 'sha224', size: 28, block: 64 },
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', size: 32, block: 64 },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', size: 48, block: 128 },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', size: 64, block: 128 },
};

export interface KeyWishes {
  readonly digest: { readonly name: string; readonly size: number; readonly block: number };
  readonly purpose: number;
  readonly iterations: number;
  readonly length: number;
}

/** A key out of a passphrase by PKCS#12's own scheme (RFC 7292 B.2). */
export function deriveKey(passphrase: Uint8Array, salt: Uint8Array, { digest, purpose, iterations, length }: KeyWishes, effort: Effort): Uint8Array {
  effort.spend(iterations * Math.ceil(length / digest.size), costs.single);
  const { name, block } = digest;
  const filled = (bytes: Uint8Array): Buffer => Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
  const input = Buffer.concat([salt.length === 0 ? salt : filled(salt), passphrase.length === 0 ? passphrase : filled(passphrase)]);
  const parts: Buffer[] = [];
  for (let made = 0; made < length; made += digest.size) {
    let part = hash(name, Buffer.concat([Buffer.alloc(block, purpose), input]), 'buffer');
    for (let round = 1; round < iterations; round += 1) {
      part = hash(name, part, 'buffer');
    }
    parts.push(part);
    addOneMoreThan(input, Buffer.alloc(block, part));
  }
  return Buffer.concat(parts).subarray(0, length);
}

// helpers

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';

const ciphers: Readonly<Record<string, { readonly name: string; readonly key: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', key: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', key: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', key: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', key: 24 },
};

const pseudoRandom: Readonly<Record<string, { readonly name: string; readonly size: number }>> = {
  '1.2.840.113549.2.7': { name: 'sha1', size: 20 },
  '1.2.840.113549.2.8': { name: 'sha224', size: 28 },
  '1.2.840.113549.2.9': { name: 'sha256', size: 32 },
  '1.2.840.113549.2.10': { name: 'sha384', size: 48 },
  '1.2.840.113549.2.11': { name: 'sha512', size: 64 },
};

function decryptPbes2([derivation, encryption]: readonly forge.asn1.Asn1[], encrypted: Uint8Array, { utf8 }: Passphrase, effort: Effort): Uint8Array {
  const [method, derivationParts] = partsOf(derivation);
  const [cipherName, vector] = partsOf(encryption);
  const cipher = ciphers[oidOf(cipherName)];
  const [salt, count, ...more] = partsOf(derivationParts);
  const function_ = more.find(({ constructed }) => constructed);
  const random = pseudoRandom[function_ === undefined ? '1.2.840.113549.2.7' : oidOf(partsOf(function_)[0])];
  if (oidOf(method) !== pbkdf2 || cipher === undefined || random === undefined) {
    throw new TypeError('an algorithm that is not known');
  }
  const iterations = integerOf(count);
  // Each round takes two digests.
  effort.spend(2 * iterations * Math.ceil(cipher.key / random.size), costs.together);
  const key = pbkdf2Sync(utf8, octetsOf(salt), iterations, cipher.key, random.name);
  const decipher = createDecipheriv(cipher.name, key, octetsOf(vector));
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

/** SHA-1 with three-key triple DES, or with RC2 of 128 or 40 bits, which Node does not have. */
function decryptOldForm(scheme: string, [salt, count]: readonly forge.asn1.Asn1[], encrypted: Uint8Array, { wide }: Passphrase, effort: Effort): Uint8Array {
  const length = oldForms[scheme];
  const digest = digests['1.3.14.3.2.26'];
  if (length === undefined || digest === undefined) {
    throw new TypeError('an algorithm that is not known');
  }
  const iterations = integerOf(count);
  const derive = (purpose: number, size: number): Uint8Array => deriveKey(wide, octetsOf(salt), { digest, purpose, iterations, length: size }, effort);
  const [key, vector] = [derive(keyPurposes.key, length), derive(keyPurposes.vector, 8)];
  if (length === 24) {
    const decipher = createDecipheriv('des-ede3-cbc', key, vector);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  }
  const decipher = forge.rc2.createDecryptionCipher(latin1(key), length * 8);
  decipher.start(latin1(vector));
  decipher.update(forge.util.createBuffer(latin1(encrypted)));
  if (!decipher.finish()) {
    throw new RangeError('does not decrypt');
  }
  return Buffer.from(decipher.output.getBytes(), 'latin1');
}

/** Schemes of RFC 7292 C by the bytes of their key. */
const oldForms: Readonly<Record<string, number>> = {
  '1.2.840.113549.1.12.1.3': 24,
  '1.2.840.113549.1.12.1.5': 16,
  '1.2.840.113549.1.12.1.6': 5,
};

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Adds the number and one to each block of the input, as numbers of that many bytes. */
function addOneMoreThan(input: Buffer, number: Buffer): void {
  for (let start = 0; start < input.length; start += number.length) {
    let carry = 1;
    for (let at = number.length - 1; at >= 0; at -= 1) {
      carry += (input[start + at] ?? 0) + (number[at] ?? 0);
      input[start + at] = carry & 0xff;
      carry >>= 8;
    }
  }
}
