import { decodeUtf8 } from '../kernel/utf8.ts';
import type { Chart } from '../model/chart.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import { differingText } from './compare-text.ts';
import { documentCsv, documentText, documentWords } from './document-text.ts';
import { readFilingData, type FilingData } from './filing-data.ts';
import { filingDocuments, filingWorkbook } from './filing-documents.ts';
import { chartEndings, manifestPath, type Manifest } from './manifest.ts';
import { parseJson } from './verify-manifest.ts';
import { verifyPrinted } from './verify-printed.ts';
import { docxTexts, workbookTexts, xlsxTexts } from './office-texts.ts';
import type { ProblemBook, ReadMember, VerifyPorts } from './verify-ports.ts';

/** Makes report, catalogue, plan and check report again from data and charts, and compares text, table and PDF of each. */
export async function verifyDocuments(
  manifest: Manifest,
  charts: readonly Chart[],
  read: ReadMember,
  ports: VerifyPorts,
  problems: ProblemBook,
): Promise<void> {
  const source = manifest.members.find((member) => member.role === 'data')?.path;
  if (source === undefined) {
    problems.add(manifestPath, 'missing', '清单中缺少备案数据。', 'The filing data are not listed.');
    return;
  }
  const stored = readData(source, read, problems);
  if (stored === null) {
    return;
  }
  const { data, version } = stored;
  verifyFacts(manifest, data, charts, problems);
  const listed = new Set(manifest.members.map((member) => member.path));
  const expectedPaths = new Set([source, ...chartPaths(manifest)]);
  for (const { name, stem, document } of filingDocuments(data, charts, version)) {
    const isTable = document.blocks.some((block) => block.type === 'table');
    const texts: [string, string][] = [
      [`${stem}.txt`, documentText(document)],
      ...(isTable ? [[`${stem}.csv`, documentCsv(document)] satisfies [string, string]] : []),
    ];
    const workbook = version === 3 ? filingWorkbook(name, data, charts) : null;
    const office: [string, readonly string[], (bytes: Uint8Array, file: string) => string[]][] = [
      ...(version === 3 ? [[`${stem}.docx`, documentWords(document), docxTexts] satisfies (typeof office)[number]] : []),
      ...(workbook === null ? [] : [[`${stem}.xlsx`, workbookTexts(workbook), xlsxTexts] satisfies (typeof office)[number]]),
    ];
    for (const path of [`${stem}.pdf`, ...texts.map(([textPath]) => textPath), ...office.map(([officePath]) => officePath)]) {
      expectedPaths.add(path);
      if (!listed.has(path)) {
        problems.add(path, 'missing', `清单中缺少“${path}”。`, `"${path}" is not listed.`);
      }
    }
    for (const [path, expected] of texts) {
      verifyText(path, expected, source, read, problems);
    }
    for (const [path, expected, extract] of office) {
      verifyOffice(path, expected, extract, source, read, problems);
    }
    await verifyPrinted(`${stem}.pdf`, { name: 'PDF', read: ports.pdfText }, source, () => ports.documentSheetTexts(document), read, ports, problems);
  }
  for (const path of [...listed].filter((each) => !expectedPaths.has(each))) {
    problems.add(path, 'added', `“${path}”不是备案包应有的内容。`, `"${path}" does not belong in a filing package.`);
  }
}

// helpers

function chartPaths(manifest: Manifest): string[] {
  return manifest.members
    .filter((member) => member.role === 'chart-json')
    .flatMap(({ path }) => [path, ...Object.values(chartEndings[manifest.version]).map((ending) => path.replace(/\.chart\.json$/, ending))]);
}

function readData(path: string, read: ReadMember, problems: ProblemBook): ReturnType<typeof readFilingData> {
  const bytes = read(path);
  const data = bytes === null ? null : readFilingData(parseJson(bytes));
  if (bytes !== null && data === null) {
    problems.add(path, 'unreadable', `“${path}”内容不完整。`, `"${path}" is not complete.`);
  }
  return data;
}

function verifyText(path: string, expected: string, source: string, read: ReadMember, problems: ProblemBook): void {
  const bytes = read(path);
  // The byte order mark of a CSV file is dropped by decoding.
  if (bytes !== null && decodeUtf8(bytes) !== expected.replace(/^\uFEFF/, '')) {
    problems.add(
      path,
      'text-differs',
      `“${path}”与“${source}”和流程图的内容不一致。`,
      `"${path}" is not what "${source}" and the charts say.`,
    );
  }
}

function verifyOffice(
  path: string,
  expected: readonly string[],
  extract: (bytes: Uint8Array, file: string) => string[],
  source: string,
  read: ReadMember,
  problems: ProblemBook,
): void {
  const bytes = read(path);
  if (bytes === null) {
    return;
  }
  let found: string[];
  try {
    found = extract(bytes, path);
  } catch {
    problems.add(path, 'unreadable', `“${path}”无法读取。`, `"${path}" cannot be read.`);
    return;
  }
  const difference = differingText(found, expected);
  if (difference !== null) {
    problems.add(
      path,
      'text-differs',
      `“${path}”的文字与“${source}”和流程图不一致：前者“${difference.found}”，后者“${difference.expected}”。`,
      `The text of "${path}" is not what "${source}" and the charts say: "${difference.found}" against "${difference.expected}".`,
    );
  }
}

function verifyFacts(manifest: Manifest, data: FilingData, charts: readonly Chart[], problems: ProblemBook): void {
  const powers = catalogueEntries(data, charts).length;
  if (manifest.counts.powers !== powers) {
    problems.add(
      manifestPath,
      'count',
      `清单写明职权 ${manifest.counts.powers} 项，实际 ${powers} 项。`,
      `The manifest states ${manifest.counts.powers} powers; there are ${powers}.`,
    );
  }
  if (manifest.department !== data.department.name || manifest.madeOn !== data.issuedOn) {
    problems.add(
      manifestPath,
      'manifest',
      '清单的单位或日期与备案数据不一致。',
      'Department or date of the manifest are not those of the filing data.',
    );
  }
}
