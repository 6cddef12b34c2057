import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { opensslPkcs12 } from '../../../test/harness/openssl-certificates.ts';
import { makeTestCertificate } from '../../../test/harness/test-certificates.ts';
import { openCertificate } from './open-signer.ts';
import { signDetached, verifyDetached } from './sign-detached.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const at = '2026-03-02T01:02:03.000Z';
const unit = makeTestCertificate();
const bytes = new TextEncoder().encode('manifest');

describe('signDetached', () => {
  const signature = signDetached(bytes, { ...unit, at });

  test('names the signer, the moment and the way to the root', () => {
    expect(verifyDetached(bytes, signature)).toEqual({
      integrity: 'intact',
      signer: {
        name: '清溪县农业农村局',
        subject: 'CN=清溪县农业农村局, O=清溪县农业农村局, C=CN',
        issuer: 'CN=清溪县农业农村局测试根证书 TEST ONLY, C=CN',
        serial: '1F00AB',
        from: '2026-01-01T00:00:00.000Z',
        until: '2029-01-01T00:00:00.000Z',
      },
      chain: 'to-root',
      signedAt: at,
      wasInForce: true,
    });
    expect(Buffer.from(signature).includes(Buffer.from(unit.leaf))).toBe(true);
  });

  test('other bytes, or an altered signature, are told', () => {
    expect(verifyDetached(new TextEncoder().encode('Manifest'), signature).integrity).toBe('changed');
    const altered = Uint8Array.from(signature);
    altered[altered.length - 5] = (altered.at(-5) ?? 0) ^ 1;
    expect(verifyDetached(bytes, altered).integrity).toBe('changed');
    expect(verifyDetached(bytes, new Uint8Array(20)).integrity).toBe('unreadable');
    expect(verifyDetached(bytes, new Uint8Array(0)).integrity).toBe('unreadable');
  });

  test('the same bytes, key and moment give the same signature', () => {
    expect(signDetached(bytes, { ...unit, at })).toEqual(signature);
  });
});

describe('certificate files', () => {
  test('the old form opens as the new one does', () => {
    const old = makeTestCertificate({ algorithm: '3des' });
    expect(openCertificate(old.p12, old.passphrase).name).toBe('清溪县农业农村局');
  });

  test.runIf(hasOpenssl)('what OpenSSL 3 makes opens, with RSA and with elliptic-curve keys, and with a passphrase in Chinese', () => {
    for (const [algorithm, passphrase] of [['rsa:2048', 'abc'], ['ec', 'abc'], ['rsa:2048', '口令一二三'], ['ec', '口令一二三']] as const) {
      const p12 = opensslPkcs12(algorithm, passphrase);
      expect(openCertificate(p12, passphrase)).toMatchObject({ name: 'Test Unit', subject: 'CN=Test Unit' });
      expect(verifyDetached(bytes, signDetached(bytes, { p12, passphrase, at: new Date().toISOString() }))).toMatchObject({ integrity: 'intact', chain: 'self-signed' });
      for (const wrong of ['abd', '', '口令一二', '错']) {
        expect(() => openCertificate(p12, wrong)).toThrow(expect.objectContaining({ code: 'certificate.passphrase-wrong' }));
      }
    }
  });

  test.each([
    ['a wrong passphrase', () => openCertificate(unit.p12, 'wrong'), 'certificate.passphrase-wrong'],
    ['no PKCS#12', () => openCertificate(new TextEncoder().encode('no certificate'), 'x'), 'certificate.unreadable'],
    ['an empty file', () => openCertificate(new Uint8Array(0), 'x'), 'certificate.unreadable'],
    ['a file cut short', () => openCertificate(unit.p12.slice(0, 500), unit.passphrase), 'certificate.unreadable'],
    ['a file too large', () => openCertificate(new Uint8Array(2_000_000), ''), 'certificate.unreadable'],
    ['no key', () => openUnit(makeTestCertificate({ withKey: false })), 'certificate.key-missing'],
    ['a certificate for encryption', () => openUnit(makeTestCertificate({ usages: ['keyEncipherment'] })), 'certificate.not-for-signing'],
    ['a certificate of yesterday', () => signDetached(bytes, { ...unit, at: '2029-01-02T00:00:00Z' }), 'certificate.not-in-force'],
    ['a certificate of tomorrow', () => signDetached(bytes, { ...unit, at: '2025-12-31T00:00:00Z' }), 'certificate.not-in-force'],
  ])('%s is refused by name', (_, work, code) => {
    expect(work).toThrow(expect.objectContaining({ code }));
  });
});

// helpers

function openUnit({ p12, passphrase }: { readonly p12: Uint8Array; readonly passphrase: string }) {
  return openCertificate(p12, passphrase);
}
