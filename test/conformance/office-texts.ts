import { orderedDocuments } from '../../electron/backend/carriers/ordered-documents.ts';
import { readDocumentFacts } from '../../electron/backend/carriers/read-document-facts.ts';
import type { CarrierTools } from '../../electron/backend/carriers/carrier.ts';
import { createChartMaker } from '../../electron/backend/chart-maker.ts';
import { checkLibrary } from '../../electron/cli/check-library.ts';
import { withFormerPackageFile } from '../../electron/cli/former-package-file.ts';
import { readLibraryContents } from '../../electron/cli/library-contents.ts';
import { openSource } from '../../electron/cli/open-source.ts';
import { localDate, systemClock } from '../../electron/ports/clock.ts';
import { readFonts } from '../../electron/ports/fonts.ts';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { documentWords } from '../../shared/filing/document-text.ts';
import { filingCheckWorkbook } from '../../shared/filing/filing-check-workbook.ts';
import { documentStems, officialDocumentNames } from '../../shared/filing/official-documents.ts';
import { officialWorkbook, workbookNames } from '../../shared/filing/official-workbooks.ts';
import type { Workbook } from '../../shared/filing/workbook.ts';
import type { ConformanceContext } from './conformance-check.ts';

/** What a file says, and of a workbook the names of its sheets. */
export interface OfficeText {
  readonly text: string;
  readonly sheets: readonly string[];
}

/** The documents and workbooks of the sample department by the file they are written to, made anew in this process. */
export async function officeTexts({ library, formerPackage }: Pick<ConformanceContext, 'library' | 'formerPackage'>): Promise<Map<string, OfficeText>> {
  const maker = createChartMaker();
  const signal = new AbortController().signal;
  const { source, facts, close } = await openSource(library, { place: maker.placer(signal), madeOn: localDate(systemClock()), seal: null }, { err: () => undefined });
  try {
    const tools = { fonts: readFonts(), signal, progress: () => undefined, pause: () => Promise.resolve(), check: (chart) => maker.check(chart, facts) } satisfies Partial<CarrierTools> as unknown as CarrierTools;
    const compared = await withFormerPackageFile(source, carrierOrderSchema.parse({ as: 'docx', comparedWith: formerPackage }));
    const texts = new Map<string, OfficeText>();
    for await (const { stem, document } of orderedDocuments({ documents: officialDocumentNames, comparedWith: formerPackage }, compared, tools)) {
      texts.set(`docx/${stem}.docx`, { text: documentWords(document).join(''), sheets: [] });
    }
    const documentFacts = await readDocumentFacts(source, tools);
    for (const name of workbookNames) {
      texts.set(`xlsx/${documentStems[name]}.xlsx`, workbookText(officialWorkbook(name, documentFacts)));
    }
    texts.set('filing-check/核查表.xlsx', workbookText(filingCheckWorkbook(checkLibrary(readLibraryContents(library), maker.check))));
    return texts;
  } finally {
    close();
    maker.close();
  }
}

// helpers

function workbookText({ sheets }: Workbook): OfficeText {
  const cells = sheets.flatMap((sheet) => [sheet.title, ...sheet.columns.map(({ title }) => title), ...sheet.rows.flat()]);
  return { text: cells.join('').replaceAll(/[",]/g, ''), sheets: sheets.map((sheet) => sheet.name) };
}
