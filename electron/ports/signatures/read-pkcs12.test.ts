import { spawnSync } from 'node:child_process';
import forge from 'node-forge';
import { describe, expect, test } from 'vitest';
import { makeTestCertificate } from '../../../test/harness/test-certificates.ts';
import { opensslPkcs12 } from '../../../test/harness/openssl-certificates.ts';
import { readPkcs12 } from './read-pkcs12.ts';

const unit = makeTestCertificate();
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const old = makeTestCertificate({ algorithm: '3des' });

describe('a file that asks for too much is refused at once, with what to do', () => {
  test('rounds for the check over it', () => {
    const file = forge.asn1.fromDer(Buffer.from(unit.p12).toString('latin1'));
    setCount(part(file, 2, 2), aeon);
    expectTooCostly(derOf(file), unit.passphrase);
  });

  test.each([
    ['of the new form', unit],
    ['of the old form', old],
  ])('rounds for the key, %s', (_, { p12, passphrase }) => {
    expectTooCostly(withCounts(p12, aeon), passphrase);
  });

  test.runIf(hasOpenssl)('rounds for encrypted certificates', () => {
    const p12 = opensslPkcs12('ec', 'abc');
    expect(readPkcs12(p12, 'abc').certificates).toHaveLength(1);
    expectTooCostly(withCounts(p12, aeon), 'abc');
  });

  test('a key of 16,384 bits', () => {
    const number = (bytes: number) => forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.INTEGER, false, `\x01${'\x11'.repeat(bytes - 1)}`);
    const sequence = (...values: forge.asn1.Asn1[]) => forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SEQUENCE, true, values);
    const small = (value: number) => forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.INTEGER, false, String.fromCharCode(value));
    const key = sequence(small(0), number(2049), small(3), number(2048), number(1024), number(1024), number(1024), number(1024), number(1024));
    const info = forge.pki.wrapRsaPrivateKey(key);
    expect(() => readPkcs12(plainPkcs12(info), '')).toThrow(expect.objectContaining({ code: 'certificate.too-costly' }));
  });

  test.each([
    ['sequences in sequences', nested(0x30)],
    ['bit strings in bit strings', nested(0x03)],
    ['sequences without end', Buffer.alloc(1_000_000, Buffer.from([0x30, 0x80]))],
  ])('%s', (_, bytes) => {
    const began = performance.now();
    expect(() => readPkcs12(bytes, 'x')).toThrow(expect.objectContaining({ code: 'certificate.unreadable' }));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

test('300,000 rounds are made', () => {
  const file = forge.asn1.fromDer(Buffer.from(unit.p12).toString('latin1'));
  setCount(part(file, 2, 2), 300_000);
  // The check no longer fits its key: that this is told means it was made.
  expect(() => readPkcs12(derOf(file), unit.passphrase)).toThrow(expect.objectContaining({ code: 'certificate.passphrase-wrong' }));
});

// helpers

const { asn1 } = forge;
const aeon = 2_000_000_000;

function part(value: forge.asn1.Asn1, ...path: number[]): forge.asn1.Asn1 {
  return path.reduce((at, index) => (at.value as forge.asn1.Asn1[])[index]!, value);
}

function setCount(value: forge.asn1.Asn1, count: number): void {
  expect(value.type).toBe(asn1.Type.INTEGER);
  value.value = asn1.integerToDer(count).getBytes();
}

/** The file without the check over it, and with that many rounds wherever a salt and a count stand together. */
function withCounts(p12: Uint8Array, count: number): Uint8Array {
  const file = asn1.fromDer(Buffer.from(p12).toString('latin1'));
  (file.value as forge.asn1.Asn1[]).pop();
  expect(changeCounts(file, count)).toBeGreaterThan(0);
  return derOf(file);
}

function changeCounts(value: forge.asn1.Asn1, count: number): number {
  if (Array.isArray(value.value)) {
    const [salt, rounds] = value.value;
    const isHere = salt?.type === asn1.Type.OCTETSTRING && rounds?.type === asn1.Type.INTEGER;
    if (isHere) {
      setCount(rounds, count);
    }
    return value.value.reduce((sum, each) => sum + changeCounts(each, count), isHere ? 1 : 0);
  }
  if (value.type !== asn1.Type.OCTETSTRING || !value.value.startsWith('\x30')) {
    return 0;
  }
  const inner = readOrNull(value.value);
  const changed = inner === null ? 0 : changeCounts(inner, count);
  if (inner !== null && changed > 0) {
    value.value = asn1.toDer(inner).getBytes();
  }
  return changed;
}

function readOrNull(der: string): forge.asn1.Asn1 | null {
  try {
    return asn1.fromDer(der);
  } catch {
    return null;
  }
}

function expectTooCostly(p12: Uint8Array, passphrase: string): void {
  const began = performance.now();
  expect(() => readPkcs12(p12, passphrase)).toThrow(expect.objectContaining({ code: 'certificate.too-costly' }));
  expect(performance.now() - began).toBeLessThan(500);
}

/** A file that holds the key and nothing else, neither encrypted nor checked. */
function plainPkcs12(key: forge.asn1.Asn1): Uint8Array {
  const { Class, Type, create } = asn1;
  const oid = (name: string) => create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(forge.pki.oids[name]!).getBytes());
  const sequence = (...values: forge.asn1.Asn1[]) => create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
  const holder = (value: forge.asn1.Asn1) => create(Class.CONTEXT_SPECIFIC, 0, true, [value]);
  const octets = (value: forge.asn1.Asn1) => create(Class.UNIVERSAL, Type.OCTETSTRING, false, asn1.toDer(value).getBytes());
  const version = create(Class.UNIVERSAL, Type.INTEGER, false, '\x03');
  const bags = sequence(sequence(oid('keyBag'), holder(key)));
  return derOf(sequence(version, sequence(oid('data'), holder(octets(sequence(sequence(oid('data'), holder(octets(bags)))))))));
}

function derOf(value: forge.asn1.Asn1): Uint8Array {
  return new Uint8Array(Buffer.from(asn1.toDer(value).getBytes(), 'latin1'));
}

function nested(tag: number): Uint8Array {
  const parts: Buffer[] = [];
  for (let length = 0; length < 900_000; ) {
    const inner = length + (tag === 0x03 ? 1 : 0);
    parts.push(Buffer.from([tag, 0x83, inner >> 16, (inner >> 8) & 0xff, inner & 0xff, ...(tag === 0x03 ? [0] : [])]));
    length = inner + 5;
  }
  return Buffer.concat(parts.reverse());
}
