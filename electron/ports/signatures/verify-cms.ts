import { createHash, verify, X509Certificate } from 'node:crypto';
import { ObjectIdentifier, OctetString, type Sequence } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type Attribute, type SignerInfo } from 'pkijs';
import type { CheckedSignature } from '../../../shared/contract/signature-verification.ts';
import { certificateFacts } from './certificate-facts.ts';
import { digestNames, oids, sha256Oid, signatureDigests } from './cms-oids.ts';
import { chainOf, isSelfSigned } from './open-signer.ts';
import { parseCertificate } from './parse-certificate.ts';

/** What a detached CMS signature over some content proves. */
export interface CheckedCms extends Pick<CheckedSignature, 'integrity' | 'signer' | 'chain'> {
  /** Moment of the signingTime attribute, ISO 8601, or null. */
  readonly signingTime: string | null;
  /** Whether the signed attributes name the signer's certificate by its digest (RFC 5035), rightly. */
  readonly bindsCertificate: boolean;
}

/** Checks a detached CMS signature (RFC 5652 5.4, 5.6). What cannot be read is told in the result, never thrown. */
export function verifyCms(der: Uint8Array, content: readonly Uint8Array[]): CheckedCms {
  const parsed = parse(der);
  if (parsed === null) {
    return { integrity: 'unreadable', signer: null, chain: 'incomplete', signingTime: null, bindsCertificate: false };
  }
  const { signer, certificates } = parsed;
  const leaf = certificates.find((certificate) => isOf(signer, certificate)) ?? null;
  const known = leaf === null ? null : chainFacts(leaf, certificates);
  return {
    integrity: integrityOf(parsed, leaf, content),
    signer: leaf === null ? null : certificateFacts(leaf),
    chain: known ?? 'incomplete',
    signingTime: timeOf(signer),
    bindsCertificate: leaf !== null && bindsCertificate(signer, leaf),
  };
}

/** The length of the DER value that begins here, by its head alone, or null: signatures in PDF are followed by filling. */
export function derLength(bytes: Uint8Array): number | null {
  const [tag = 0, said = 0] = bytes;
  const more = said > 0x80 && said <= 0x84 ? said - 0x80 : said < 0x80 ? 0 : null;
  if (tag !== 0x30 || more === null) {
    return null;
  }
  const inner = more === 0 ? said : bytes.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const length = 2 + more + inner;
  return length <= bytes.length ? length : null;
}

// helpers

interface ParsedCms {
  readonly signer: SignerInfo;
  readonly certificates: readonly Uint8Array[];
}

/** Null for anything but signed data of exactly one signer. */
function parse(der: Uint8Array): ParsedCms | null {
  try {
    const info = ContentInfo.fromBER(Uint8Array.from(der));
    if (info.contentType !== oids.signedData) {
      return null;
    }
    const data = new SignedData({ schema: info.content });
    const [signer, ...others] = data.signerInfos;
    if (signer === undefined || others.length > 0 || data.encapContentInfo.eContent !== undefined) {
      return null;
    }
    const certificates = (data.certificates ?? []).flatMap((item) => (item instanceof Certificate ? [new Uint8Array(item.toSchema().toBER())] : []));
    return { signer, certificates: certificates.filter(isReadable) };
  } catch {
    return null;
  }
}

function isReadable(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).publicKey.type === 'public' && certificateFacts(der).serial !== '';
  } catch {
    return false;
  }
}

function isOf({ sid }: SignerInfo, der: Uint8Array): boolean {
  const certificate = parseCertificate(der);
  return (
    sid instanceof IssuerAndSerialNumber && sid.issuer.isEqual(certificate.issuer) && sid.serialNumber.isEqual(certificate.serialNumber)
  );
}

function chainFacts(leaf: Uint8Array, certificates: readonly Uint8Array[]): CheckedSignature['chain'] {
  if (isSelfSigned(new X509Certificate(leaf))) {
    return 'self-signed';
  }
  const chain = chainOf(leaf, certificates);
  const last = new X509Certificate(chain.at(-1) ?? leaf);
  if (isSelfSigned(last)) {
    return 'to-root';
  }
  return certificates.some((der) => last.checkIssued(new X509Certificate(der))) ? 'broken' : 'incomplete';
}

function integrityOf({ signer }: ParsedCms, leaf: Uint8Array | null, content: readonly Uint8Array[]): CheckedSignature['integrity'] {
  const digestName = digestNames[signer.digestAlgorithm.algorithmId];
  const algorithm = signer.signatureAlgorithm.algorithmId;
  if (digestName === undefined || !Object.hasOwn(signatureDigests, algorithm)) {
    return 'unsupported';
  }
  const attributes = signer.signedAttrs;
  const stated = attributeValue(signer, oids.messageDigest);
  if (leaf === null || attributes === undefined || !(stated instanceof OctetString)) {
    return 'unreadable';
  }
  const digest = createHash(digestName);
  for (const part of content) {
    digest.update(part);
  }
  const type = attributeValue(signer, oids.contentType);
  const isSame = Buffer.compare(digest.digest(), Buffer.from(stated.valueBlock.valueHexView)) === 0;
  const isData = type instanceof ObjectIdentifier && type.valueBlock.toString() === oids.data;
  return isSame && isData && isSigned(signer, leaf, signatureDigests[algorithm] ?? digestName) ? 'intact' : 'changed';
}

function isSigned(signer: SignerInfo, leaf: Uint8Array, digestName: string): boolean {
  try {
    const attributes = new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
    return verify(digestName, attributes, new X509Certificate(leaf).publicKey, signer.signature.valueBlock.valueHexView);
  } catch {
    return false;
  }
}

/** The only value of the only attribute of the type; null where there is none, or more. */
function attributeValue(signer: SignerInfo, type: string): unknown {
  const found: Attribute[] = (signer.signedAttrs?.attributes ?? []).filter((attribute) => attribute.type === type);
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : null;
}

function timeOf(signer: SignerInfo): string | null {
  const value = attributeValue(signer, oids.signingTime);
  if (typeof value !== 'object' || value === null || !('toDate' in value) || typeof value.toDate !== 'function') {
    return null;
  }
  const date: unknown = value.toDate();
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

/** SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2 { hashAlgorithm DEFAULT sha256, certHash, … } } */
function bindsCertificate(signer: SignerInfo, leaf: Uint8Array): boolean {
  try {
    const value = attributeValue(signer, oids.signingCertificateV2) as Sequence;
    const identifiers = (value.valueBlock.value[0] as Sequence).valueBlock.value[0] as Sequence;
    const [first, second] = identifiers.valueBlock.value;
    const hasAlgorithm = !(first instanceof OctetString);
    const hash = hasAlgorithm ? second : first;
    const algorithm = hasAlgorithm ? ((first as Sequence).valueBlock.value[0] as ObjectIdentifier).valueBlock.toString() : sha256Oid;
    const digestName = digestNames[algorithm];
    return (
      digestName !== undefined &&
      hash instanceof OctetString &&
      Buffer.compare(Buffer.from(hash.valueBlock.valueHexView), createHash(digestName).update(leaf).digest()) === 0
    );
  } catch {
    return false;
  }
}
