import { pdfDate, pdfString, type PdfFile } from './pdf-file.ts';

/** A file that travels inside a document. */
export interface PdfAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What it is, as readers of PDF list it. */
  readonly description: string;
}

/** Name of our entry among the private data of a document (ISO 32000-1, 14.5). */
export const pieceName = 'Mingquan';

/** Writes the catalogue's entries for documents attached; each must itself be PDF/A (ISO 19005-2, 6.8). */
export function writeAttachments(file: PdfFile, documents: readonly PdfAttachment[], day: string): string {
  const named = documents.map(({ name, mediaType, bytes, description }, index) => {
    const type = mediaType.replace(/[^A-Za-z0-9.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
    const stream = file.plainStream(`/Type/EmbeddedFile/Subtype/${type}/Params<</Size ${bytes.length}/ModDate${pdfDate(day)}>>`, bytes);
    const title = pdfString(name);
    const specification = file.put(
      `<</Type/Filespec/F(attachment-${index + 1}.pdf)/UF${title}/Desc${pdfString(description)}/EF<</F ${stream} 0 R/UF ${stream} 0 R>>>>`,
    );
    return { title, entry: `${title} ${specification} 0 R` };
  });
  const sorted = named.toSorted((first, second) => (first.title < second.title ? -1 : 1));
  return named.length === 0 ? '' : `/Names<</EmbeddedFiles<</Names[${sorted.map(({ entry }) => entry).join(' ')}]>>>>`;
}

/** Writes the catalogue's entry for a file of any kind kept as private data, where PDF/A does not ask what it is. */
export function writePiece(file: PdfFile, { name, mediaType, bytes }: PdfAttachment, day: string): string {
  const data = file.stream('', bytes);
  const content = `<</Name${pdfString(name)}/MediaType${pdfString(mediaType)}/Data ${data} 0 R>>`;
  return `/PieceInfo<</${pieceName}<</LastModified${pdfDate(day)}/Private${content}>>>>`;
}
