import { readFile } from 'node:fs/promises';
import { requireEmbeddable } from '../../shared/paint/embedding-permission.ts';

/** The bytes of a TrueType file that may be embedded in what is made. Rejects with `font.embedding-forbidden` otherwise. */
export async function readEmbeddableFont(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file);
  requireEmbeddable(bytes);
  return bytes;
}
