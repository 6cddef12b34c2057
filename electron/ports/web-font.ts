import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** The face of that TrueType file with only the characters of `text`, as WOFF2. The same text gives the same bytes. */
export async function webFont(file: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const characters = [...new Set(text)].sort().join('');
  return new Uint8Array(await subsetFont(await readFile(file), characters, { targetFormat: 'woff2' }));
}
