/** Scripts and styles that run in made pages, by file name. */
export type WebParts = ReadonlyMap<string, string>;

/** The text of one part. Throws a TypeError where this program did not bring it. */
export function partOf(parts: WebParts, name: string): string {
  const text = parts.get(name);
  if (text === undefined) {
    throw new TypeError(`resources/web/${name} is missing`);
  }
  return text;
}
