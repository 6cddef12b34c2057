import { documentSheets } from '../../../shared/carriers/document-sheets.ts';
import { sealedOn } from './bears-seal.ts';
import type { Carrier } from './carrier.ts';
import { orderedDocuments } from './ordered-documents.ts';

/** The filing documents as PDF, by the figures of GB/T 9704. */
export const documentsCarrier: Carrier<'documents'> = {
  async *sheets(order, source, tools) {
    for await (const { document } of orderedDocuments(order, source, tools)) {
      yield* documentSheets(document, tools.fonts);
    }
  },
  async *files(order, source, tools) {
    for await (const { stem, document } of orderedDocuments(order, source, tools)) {
      const sheets = documentSheets(document, tools.fonts);
      const bytes = await tools.pdf(sheets, { title: document.title, author: source.department.name, date: source.madeOn });
      yield { name: `${stem}.pdf`, mediaType: 'application/pdf', bytes, ...sealedOn(document.title, sheets) };
    }
  },
};
