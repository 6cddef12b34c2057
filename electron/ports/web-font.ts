import subsetFont from 'subset-font';
import { readEmbeddableFont } from './embeddable-font.ts';

/** The face of that TrueType file with only the characters of `text`, as WOFF2. The same text gives the same bytes. Rejects with `font.embedding-forbidden`. */
export async function webFont(file: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const characters = [...new Set(text)].sort().join('');
  return new Uint8Array(await subsetFont(await readEmbeddableFont(file), characters, { targetFormat: 'woff2' }));
}
