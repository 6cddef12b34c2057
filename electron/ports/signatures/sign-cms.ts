import { createHash, sign } from 'node:crypto';
import { Constructed, Integer, Null, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { oids, sha256Oid } from './cms-oids.ts';
import type { Signer } from './open-signer.ts';
import { parseCertificate } from './parse-certificate.ts';

/**
 * A detached CMS signature (RFC 5652) over the content, as DER, with the signer's chain. Its signed attributes are content
 * type, message digest and signing-certificate-v2 (RFC 5035), as PAdES-B-B wants them; `signingTime` adds that attribute,
 * which CAdES wants and PAdES forbids (ETSI EN 319 142-1 6.3).
 */
export function signCms(content: readonly Uint8Array[], signer: Signer, signingTime: string | null): Uint8Array {
  const certificates = signer.chain.map((der) => parseCertificate(der));
  const leaf = certificates[0] as Certificate;
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes: sorted(attributes(content, signer, leaf, signingTime)) });
  // What is signed is the attributes as a SET OF, not with the tag they carry in the structure (RFC 5652 5.4).
  const toSign = Buffer.from(signedAttrs.toSchema().toBER());
  toSign[0] = 0x31;
  const signature = sign('sha256', toSign, signer.key);
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
    digestAlgorithm: sha256Algorithm(),
    signedAttrs,
    signatureAlgorithm: signatureAlgorithm(signer),
    signature: new OctetString({ valueHex: signature }),
  });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256Algorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates,
    signerInfos: [signerInfo],
  });
  const info = new ContentInfo({ contentType: oids.signedData, content: signedData.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

// helpers

function attributes(content: readonly Uint8Array[], signer: Signer, leaf: Certificate, signingTime: string | null): Attribute[] {
  const digest = createHash('sha256');
  for (const part of content) {
    digest.update(part);
  }
  const issuerSerial = new Sequence({
    value: [new Sequence({ value: [directoryName(leaf)] }), new Integer({ valueHex: leaf.serialNumber.valueBlock.valueHexView })],
  });
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: createHash('sha256').update(signer.chain[0]).digest() }), issuerSerial] });
  return [
    new Attribute({ type: oids.contentType, values: [new ObjectIdentifier({ value: oids.data })] }),
    new Attribute({ type: oids.messageDigest, values: [new OctetString({ valueHex: digest.digest() })] }),
    new Attribute({ type: oids.signingCertificateV2, values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })] }),
    ...(signingTime === null ? [] : [new Attribute({ type: oids.signingTime, values: [new UTCTime({ valueDate: new Date(signingTime) })] })]),
  ];
}

/** An issuer as a GeneralName (RFC 5280 4.2.1.6: directoryName [4]). */
function directoryName(certificate: Certificate): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [certificate.issuer.toSchema()] });
}

/** DER orders a SET OF by its encodings; pkijs leaves them as they come. */
function sorted(attributes: readonly Attribute[]): Attribute[] {
  const encoded = attributes.map((attribute) => ({ attribute, bytes: Buffer.from(attribute.toSchema().toBER()) }));
  return encoded.sort((one, other) => Buffer.compare(one.bytes, other.bytes)).map(({ attribute }) => attribute);
}

function sha256Algorithm(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: sha256Oid });
}

function signatureAlgorithm({ key }: Signer): AlgorithmIdentifier {
  return key.asymmetricKeyType === 'ec'
    ? new AlgorithmIdentifier({ algorithmId: oids.sha256WithEcdsa })
    : new AlgorithmIdentifier({ algorithmId: oids.sha256WithRsa, algorithmParams: new Null() });
}
