/**
 * The texts of a PDF document's pages in the order they are painted, one for each show operator: for a document of ours,
 * the lines of its sheets. Decoded through each font's own map to Unicode, as any reader does.
 * Rejects with pdf-lib's error for what is no PDF document.
 */
export async function pdfTexts(bytes: Uint8Array): Promise<string[]> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document
    .getPages()
    .flatMap((page) => page.extractContents())
    .flatMap((asset) => (asset.kind === 'text' ? [asset.getText()] : []));
}
