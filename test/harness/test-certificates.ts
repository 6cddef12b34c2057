import forge from 'node-forge';

/** A PKCS#12 file made for a test, and the root that issued its certificate. */
export interface TestCertificate {
  readonly p12: Uint8Array;
  readonly passphrase: string;
  /** The root certificate, PEM. */
  readonly root: string;
  readonly leaf: Uint8Array;
}

export interface TestCertificateWishes {
  readonly name?: string;
  readonly passphrase?: string;
  readonly from?: string;
  readonly until?: string;
  /** Key usages of the certificate. */
  readonly usages?: readonly string[];
  /** The old form of PKCS#12 encrypts with 3DES. */
  readonly algorithm?: '3des' | 'aes256';
  readonly withKey?: boolean;
}

/** A root and a certificate it issued to a unit. Nobody else has their keys: they are made for one run of the tests. */
export function makeTestCertificate(wishes: TestCertificateWishes = {}): TestCertificate {
  const { name = '清溪县农业农村局', passphrase = 'test passphrase', algorithm = 'aes256', withKey = true } = wishes;
  const time = { from: wishes.from ?? '2026-01-01T00:00:00Z', until: wishes.until ?? '2029-01-01T00:00:00Z' };
  const rootKeys = forge.pki.rsa.generateKeyPair(2048);
  const rootName = [
    { name: 'countryName', value: 'CN' },
    { name: 'commonName', value: `${name}测试根证书 TEST ONLY`, valueTagClass: utf8 },
  ];
  const root = certificate({ keys: rootKeys, subject: rootName, issuer: rootName, serial: '01', ...time });
  root.setExtensions([
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  root.sign(rootKeys.privateKey, forge.md.sha256.create());
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const subject = [
    { name: 'countryName', value: 'CN' },
    { name: 'organizationName', value: name, valueTagClass: utf8 },
    { name: 'commonName', value: name, valueTagClass: utf8 },
  ];
  const leaf = certificate({ keys, subject, issuer: rootName, serial: '1f00ab', ...time });
  leaf.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', critical: true, ...Object.fromEntries((wishes.usages ?? ['digitalSignature', 'nonRepudiation']).map((usage) => [usage, true])) },
    { name: 'subjectKeyIdentifier' },
  ]);
  leaf.sign(rootKeys.privateKey, forge.md.sha256.create());
  const p12 = forge.pkcs12.toPkcs12Asn1(withKey ? keys.privateKey : null, [leaf, root], passphrase, { algorithm });
  return {
    p12: derOf(p12),
    passphrase,
    root: forge.pki.certificateToPem(root),
    leaf: derOf(forge.pki.certificateToAsn1(leaf)),
  };
}

// helpers

/** The string type of a name; the typings call it a class. */
const utf8 = forge.asn1.Type.UTF8 as number as forge.asn1.Class;

interface CertificateParts {
  readonly keys: forge.pki.rsa.KeyPair;
  readonly subject: forge.pki.CertificateField[];
  readonly issuer: forge.pki.CertificateField[];
  readonly serial: string;
  readonly from: string;
  readonly until: string;
}

function certificate({ keys, subject, issuer, serial, from, until }: CertificateParts): forge.pki.Certificate {
  const made = forge.pki.createCertificate();
  made.publicKey = keys.publicKey;
  made.serialNumber = serial;
  made.validity.notBefore = new Date(from);
  made.validity.notAfter = new Date(until);
  made.setSubject(subject);
  made.setIssuer(issuer);
  return made;
}

function derOf(asn1: forge.asn1.Asn1): Uint8Array {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1'));
}
