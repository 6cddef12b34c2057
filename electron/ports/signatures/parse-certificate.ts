import { Certificate } from 'pkijs';

/** The certificate behind the DER. Throws for what is none. */
export function parseCertificate(der: Uint8Array): Certificate {
  return Certificate.fromBER(Uint8Array.from(der));
}
