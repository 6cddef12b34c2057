/**
 * Whether the bytes are a PDF file by their beginning, white space or a byte order mark before it allowed. What stands further
 * down is no sign: a zip file or a chart's data may hold a PDF.
 */
export function beginsAsPdf(bytes: Uint8Array): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 64)));
}
