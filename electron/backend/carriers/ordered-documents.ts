import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import { speltOut } from '../../../shared/carriers/spelt-out.ts';
import { officialDocuments, type NamedDocument, type OfficialDocumentName } from '../../../shared/filing/official-documents.ts';
import { letterOf, type ReportLetter } from '../../../shared/filing/report-letter.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import type { CarrierTools } from './carrier.ts';
import { readDocumentFacts } from './read-document-facts.ts';

export interface DocumentOrder extends Partial<ReportLetter> {
  readonly documents: readonly OfficialDocumentName[];
  readonly comparedWith: string | null;
}

/**
 * The filing documents ordered, each in its turn, under the unit's own seal where there is one. The comparison of revisions is
 * among them only where the order names what to compare with.
 * @throws MingquanError `export.nothing-to-compare` where that is not there, or only the comparison is ordered without it.
 */
export async function* orderedDocuments(order: DocumentOrder, source: CarrierSource, tools: CarrierTools): AsyncGenerator<NamedDocument> {
  const documents = officialDocuments({ ...(await readDocumentFacts(source, tools, order.comparedWith)), letter: letterOf(order) }, order.documents);
  if (documents.length === 0) {
    throw new MingquanError('export.nothing-to-compare', { name: '—' });
  }
  for (const [index, named] of documents.entries()) {
    await tools.pause();
    tools.progress(index, documents.length, named.document.title);
    // What a check reports may be a character no face shows: it is told by its code there.
    const document = named.name === 'check' ? speltOut(named.document, tools.fonts) : named.document;
    yield { ...named, document: { ...document, seal: source.seal?.size ?? null } };
  }
  tools.progress(documents.length, documents.length, '');
}
