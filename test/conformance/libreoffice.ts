import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { orderedDocuments } from '../../electron/backend/carriers/ordered-documents.ts';
import { readDocumentFacts } from '../../electron/backend/carriers/read-document-facts.ts';
import { createChartMaker } from '../../electron/backend/chart-maker.ts';
import { openSource } from '../../electron/cli/open-source.ts';
import { localDate, systemClock } from '../../electron/ports/clock.ts';
import { readFonts } from '../../electron/ports/fonts.ts';
import type { CarrierTools } from '../../electron/backend/carriers/carrier.ts';
import { differingText } from '../../shared/filing/compare-text.ts';
import { documentWords } from '../../shared/filing/document-text.ts';
import { documentStems, officialDocumentNames } from '../../shared/filing/official-documents.ts';
import { officialWorkbook, workbookNames } from '../../shared/filing/official-workbooks.ts';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';

/** LibreOffice opens every DOCX and XLSX; the text it finds in each is that of the document or workbook it was made of. */
export const libreOfficeCheck: ConformanceCheck = {
  name: 'libreoffice',
  needs: ['soffice'],
  async run(context) {
    const [documents, workbooks] = [await context.made('docx'), await context.made('xlsx')];
    const [texts, tables] = [path.join(context.workFolder, 'libreoffice-text'), path.join(context.workFolder, 'libreoffice-tables')];
    // Its plain text leaves out what stands in frames; its own format holds everything.
    await convert(context, 'fodt', texts, documents);
    // 44,34,76: comma, quotation mark, UTF-8; the last -1: every sheet in a file of its own.
    await convert(context, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', tables, workbooks);
    const expected = await ourTexts(context);
    const names = [...documents, ...workbooks].map((file) => path.basename(file));
    const found = (name: string): string | null => read(name.endsWith('.docx') ? [path.join(texts, name.replace(/\.docx$/, '.fodt'))] : sheetsOf(name, tables, expected));
    const faults = names.flatMap((name) => {
      const [ours, theirs] = [expected.get(name)?.text, found(name)];
      if (ours === undefined || theirs === null) {
        return [`${name}: ${theirs === null ? 'was not opened' : 'is nothing that should have been made'}`];
      }
      const difference = differingText([theirs], [ours]);
      return difference === null ? [] : [`${name}: “${difference.found}” against “${difference.expected}”`];
    });
    const missing = [...expected.keys()].filter((name) => !names.includes(name)).map((name) => `${name}: was not made`);
    return { checked: names.length, faults: [...faults, ...missing] };
  },
};

// helpers

/** What a file says, and of a workbook the names of its sheets. */
interface OurText {
  readonly text: string;
  readonly sheets: readonly string[];
}

async function convert({ run, workFolder }: ConformanceContext, filter: string, folder: string, files: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const profile = pathToFileURL(path.join(workFolder, 'libreoffice-profile')).href;
  await run('soffice', ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', filter, '--outdir', folder, ...files]);
}

/** The documents and workbooks of the sample department, made anew in this process. */
async function ourTexts({ library }: ConformanceContext): Promise<Map<string, OurText>> {
  const maker = createChartMaker({ clock: systemClock });
  const signal = new AbortController().signal;
  const { source, facts, close } = await openSource(library, { place: maker.placer(signal), madeOn: localDate(systemClock()), seal: null }, { err: () => undefined });
  try {
    const tools = { fonts: readFonts(), signal, progress: () => undefined, pause: () => Promise.resolve(), check: (chart) => maker.check(chart, facts) } satisfies Partial<CarrierTools>;
    const texts = new Map<string, OurText>();
    for await (const { stem, document } of orderedDocuments({ documents: officialDocumentNames, comparedWith: null }, source, tools as unknown as CarrierTools)) {
      texts.set(`${stem}.docx`, { text: documentWords(document).join(''), sheets: [] });
    }
    const documentFacts = await readDocumentFacts(source, tools as unknown as CarrierTools);
    for (const name of workbookNames) {
      const { sheets } = officialWorkbook(name, documentFacts);
      const cells = sheets.flatMap((sheet) => [...sheet.columns.map(({ title }) => title), ...sheet.rows.flat()]);
      texts.set(`${documentStems[name]}.xlsx`, { text: bare(cells.join('')), sheets: sheets.map((sheet) => sheet.name) });
    }
    return texts;
  } finally {
    close();
    maker.close();
  }
}

function sheetsOf(name: string, folder: string, expected: ReadonlyMap<string, OurText>): string[] {
  return (expected.get(name)?.sheets ?? []).map((sheet) => path.join(folder, `${name.replace(/\.xlsx$/, '')}-${sheet}.csv`));
}

/** The files' text one after the other; null where one is not there. */
function read(files: readonly string[]): string | null {
  return files.length === 0 || !files.every((file) => existsSync(file)) ? null : files.map((file) => (file.endsWith('.csv') ? bare : bodyText)(readFileSync(file, 'utf8'))).join('');
}

/** Without what separates the cells of a CSV file. */
function bare(text: string): string {
  return text.replaceAll(/[",\uFEFF]/g, '');
}

/** The text of a flat OpenDocument text's body, without its headers and footers. */
function bodyText(xml: string): string {
  const body = /<office:text\b[^>]*>([\s\S]*)<\/office:text>/.exec(xml)?.[1] ?? '';
  return body.replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
