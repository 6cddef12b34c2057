/** What a percent-encoded part of an address says; null where it is not well encoded. */
export function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
