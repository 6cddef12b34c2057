import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import type { MadeFile } from '../../shared/contract/methods.ts';
import { readSealPicture } from '../ports/seal-picture.ts';
import type { ProducedFile } from './exporters.ts';

/** The bytes a page sent, or null for none. */
export function fromBase64(text: string | null): Uint8Array | null {
  return text === null ? null : new Uint8Array(Buffer.from(text, 'base64'));
}

/** A file as the wire carries it. */
export function toMadeFile({ name, mediaType, bytes }: ProducedFile): MadeFile {
  return { name, mediaType, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
}

/** The seal's picture a page sent, with its printed size, or null for none. Throws `seal.not-an-image`, `seal.too-large`. */
export function sealOf(picture: string | null): CarrierSource['seal'] {
  const png = fromBase64(picture);
  return png === null ? null : readSealPicture(png);
}
