/**
 * Whether the bytes are a PDF file by their beginning: `%PDF-` within the first kilobyte, as readers allow (ISO 32000-1, annex H 3.4.1),
 * but not behind the head of a zip, whose first member may be a PDF.
 */
export function beginsAsPdf(bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 1024));
  return !beginning.startsWith('PK\u0003\u0004') && beginning.includes('%PDF-');
}
