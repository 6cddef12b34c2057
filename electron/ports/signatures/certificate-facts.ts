import { Utf8String } from 'asn1js';
import type { RelativeDistinguishedNames } from 'pkijs';
import type { CertificateFacts } from '../../../shared/contract/signature-verification.ts';
import { parseCertificate } from './parse-certificate.ts';

/** Whom a certificate names, by whom it was issued and for which time. Throws for what is no certificate. */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  const certificate = parseCertificate(der);
  return {
    name: commonName(certificate.subject),
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase(),
    from: certificate.notBefore.value.toISOString(),
    until: certificate.notAfter.value.toISOString(),
  };
}

// helpers

/** Short names of attribute types (RFC 4514 section 3), and those Chinese authorities use beside. */
const typeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'E',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
};

/** `CN=…, OU=…, O=…`, the particular first. */
function nameText(name: RelativeDistinguishedNames): string {
  return parts(name).map(([type, value]) => `${type}=${value}`).reverse().join(', ');
}

function commonName(name: RelativeDistinguishedNames): string {
  const all = parts(name);
  return (all.find(([type]) => type === 'CN') ?? all.at(-1))?.[1] ?? '';
}

function parts(name: RelativeDistinguishedNames): [string, string][] {
  return name.typesAndValues.map(({ type, value }) => [typeNames[type] ?? type, valueText(value)]);
}

/** What stands in a name as readable text: no control character may break a line of a report. */
function valueText(value: { valueBlock: { value?: unknown } } | Utf8String): string {
  const text = value.valueBlock.value;
  return (typeof text === 'string' ? text : '').replace(/\p{Cc}/gu, ' ').slice(0, 300);
}
