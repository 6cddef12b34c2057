import forge from 'node-forge';

/** Reads BER (X.690). Throws for what is none. */
export function readBer(bytes: Uint8Array): forge.asn1.Asn1 {
  return forge.asn1.fromDer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), true);
}

/** What a constructed value is made of. Throws TypeError for anything else. */
export function partsOf(value: forge.asn1.Asn1 | undefined): readonly forge.asn1.Asn1[] {
  if (value === undefined || !Array.isArray(value.value)) {
    throw new TypeError('a value with parts is missing');
  }
  return value.value;
}

/** The bytes of an octet string, of one in pieces (X.690 8.7.3) too. */
export function octetsOf(value: forge.asn1.Asn1 | undefined): Uint8Array {
  if (value === undefined) {
    throw new TypeError('an octet string is missing');
  }
  return Array.isArray(value.value) ? Buffer.concat(value.value.map(octetsOf)) : Buffer.from(value.value, 'latin1');
}

export function oidOf(value: forge.asn1.Asn1 | undefined): string {
  if (value === undefined || typeof value.value !== 'string') {
    throw new TypeError('an object identifier is missing');
  }
  return forge.asn1.derToOid(value.value);
}

/** A count of one or more; one too large for a number is Infinity. */
export function integerOf(value: forge.asn1.Asn1 | undefined): number {
  const bytes = octetsOf(value);
  const number = bytes.length > 8 ? Number.POSITIVE_INFINITY : Number(`0x${Buffer.from(bytes).toString('hex')}`);
  if (bytes.length === 0 || (bytes[0] ?? 0) > 0x7f || number < 1) {
    throw new TypeError('a count must be one or more');
  }
  return number;
}

export function derOf(value: forge.asn1.Asn1): Uint8Array {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1'));
}
