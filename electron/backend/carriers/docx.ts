import { documentSheets } from '../../../shared/carriers/document-sheets.ts';
import type { Carrier } from './carrier.ts';
import { orderedDocuments } from './ordered-documents.ts';

/** The filing documents for word processors, to be completed and printed there. Their pages are shown as our own setting makes them. */
export const docxCarrier: Carrier<'docx'> = {
  async *sheets(order, source, tools) {
    for await (const { document } of orderedDocuments(order, source, tools)) {
      yield* documentSheets(document, tools.fonts);
    }
  },
  async *files(order, source, tools) {
    for await (const { stem, document } of orderedDocuments(order, source, tools)) {
      yield { name: `${stem}.docx`, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: await tools.docx(document) };
    }
  },
};
