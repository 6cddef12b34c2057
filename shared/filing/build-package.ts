import type { OfficialDocument } from '../carriers/official-document.ts';
import { chartText } from '../formats/chart-text.ts';
import { writeChartFile } from '../formats/chart-file.ts';
import { chartXml } from '../formats/chart-xml.ts';
import { safeFileName } from '../formats/safe-file-name.ts';
import { throwIfCancelled, type Cancellation, type Progress } from '../kernel/cancellation.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Digest } from '../kernel/sources.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { LawRegister } from '../law/register.ts';
import type { Chart } from '../model/chart.ts';
import { findingCounts } from '../rules/finding-counts.ts';
import type { Finding } from '../rules/finding.ts';
import { requireConfirmed } from '../rules/library/superior-confirmed.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import { citedRegister } from './cited-register.ts';
import type { FormerState } from './document-facts.ts';
import { documentCsv, documentText } from './document-text.ts';
import { chartNumber, chartsInOrder, filingDataVersion, writeFilingData, type FilingData } from './filing-data.ts';
import { filingDocuments, filingWorkbook, type FilingDocument } from './filing-documents.ts';
import { manifestPath, manifestVersion, signaturePath, writeManifest, type PackageMember, type Rendering } from './manifest.ts';
import { blankLetter, type ReportLetter } from './report-letter.ts';
import type { Workbook } from './workbook.ts';
import type { ZipMember } from './zip-chunks.ts';

/** What is filed: the department's facts, its catalogue and its charts. */
export interface PackageSource {
  readonly department: FilingData['department'];
  readonly posts: FilingData['posts'];
  readonly powers: FilingData['powers'];
  readonly charts: readonly Chart[];
  readonly register: LawRegister;
  /** What was filed before; null for a first filing. */
  readonly former: FormerState | null;
  /** Copies on paper that the cover sheet lists. */
  readonly copies: number;
  /** Date of the filing, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** What completes the report; left out, its blanks stay. */
  readonly letter?: ReportLetter;
  readonly rendering: Rendering;
}

/** What building needs of the other layers and of the host. */
export interface PackageParts {
  chartPdf(chart: Chart, rendering: Rendering): Promise<Uint8Array>;
  chartOfd(chart: Chart, rendering: Rendering): Promise<Uint8Array>;
  documentPdf(document: OfficialDocument): Promise<Uint8Array>;
  documentDocx(document: OfficialDocument): Promise<Uint8Array>;
  workbook(workbook: Workbook): Promise<Uint8Array>;
  check(chart: Chart): readonly Finding[];
  /** SHA-256 and SM3. */
  readonly digest: Digest;
  readonly sm3: Digest;
  /** A detached signature of the manifest; left out, the package has none. */
  readonly sign?: ((manifest: Uint8Array) => Uint8Array) | undefined;
  /** Told of each document, then of each chart, in one count that only rises. */
  readonly progress?: Progress | undefined;
  readonly signal?: Cancellation | undefined;
  /** Lets a cancellation in; awaited before each check and each member. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * The filing package 备案包, member by member in the order of its zip file: cover sheet, documents, every chart on paper and as
 * electronic text, data, manifest and its signature. The same source gives the same bytes.
 * @throws MingquanError `package.empty` without a chart, `package.unnamed` without department or receiver, `package.unconfirmed`
 * without a superior's confirmation that is needed, `package.incomplete` where a check finds errors, `request.cancelled`, and
 * what the parts throw.
 */
export async function* packageMembers(source: PackageSource, parts: PackageParts): AsyncGenerator<ZipMember> {
  const charts = chartsInOrder(source.powers, source.charts);
  const data = await packageData(source, charts, parts);
  const listed: PackageMember[] = [];
  for await (const member of contentMembers(source, data, charts, parts)) {
    throwIfCancelled(parts.signal);
    const { bytes, ...facts } = member;
    listed.push({ ...facts, size: bytes.length, sha256: parts.digest(bytes), sm3: parts.sm3(bytes) });
    yield member;
  }
  listed.sort((first, second) => (first.path < second.path ? -1 : 1));
  const manifest = writeManifest(
    {
      format: 'mingquan-package',
      version: manifestVersion,
      madeOn: source.issuedOn,
      department: source.department.name,
      rendering: source.rendering,
      counts: { powers: catalogueEntries(data, charts).length, charts: charts.length, members: listed.length },
      members: listed,
    },
    parts.digest,
  );
  yield { path: manifestPath, bytes: manifest };
  if (parts.sign !== undefined) {
    yield { path: signaturePath, bytes: parts.sign(manifest) };
  }
}

/**
 * What the documents of the package are made from, its charts in the order of the catalogue.
 * @throws as `packageMembers` does
 */
export async function packageData(source: PackageSource, charts: readonly Chart[], parts: Pick<PackageParts, 'check' | 'signal' | 'pause'>): Promise<FilingData> {
  if (charts.length === 0) {
    throw new MingquanError('package.empty');
  }
  if (source.department.name.trim() === '' || source.department.filingAuthority.trim() === '') {
    throw new MingquanError('package.unnamed');
  }
  requireConfirmed(source.department);
  const checks: FilingData['checks'] = [];
  for (const chart of charts) {
    await parts.pause?.();
    throwIfCancelled(parts.signal);
    checks.push({ chartId: chart.id, findings: [...parts.check(chart)] });
  }
  const { errors } = findingCounts(checks.flatMap((check) => check.findings));
  if (errors > 0) {
    throw new MingquanError('package.incomplete', { count: errors });
  }
  const { department, posts, powers, issuedOn, copies, letter = blankLetter } = source;
  const former = source.former === null ? null : { ...source.former, powers: source.former.powers === null ? null : [...source.former.powers], charts: [...source.former.charts] };
  const register = citedRegister(source.register, charts);
  return { format: 'mingquan-filing-data', version: filingDataVersion, issuedOn, department, posts, powers, checks, copies, seal: source.rendering.seal, letter, register, former };
}

// helpers

const chartFolder = '04-运行流程图';
const dataPath = '08-备案数据.json';

type Member = Pick<PackageMember, 'path' | 'role' | 'chart'> & ZipMember;

async function* contentMembers(source: PackageSource, data: FilingData, charts: readonly Chart[], parts: PackageParts): AsyncGenerator<Member> {
  const documents = filingDocuments(data, charts);
  const total = documents.length + charts.length;
  for (const [index, document] of documents.entries()) {
    parts.progress?.(index, total, document.document.title);
    yield* documentMembers(document, data, charts, parts);
  }
  for (const [index, chart] of charts.entries()) {
    parts.progress?.(documents.length + index, total, chart.title);
    yield* chartMembers(chart, chartNumber(index, charts.length), source.rendering, parts);
  }
  yield { path: dataPath, role: 'data', chart: null, bytes: writeFilingData(data) };
  parts.progress?.(total, total, '');
}

async function* documentMembers({ name, stem, document }: FilingDocument, data: FilingData, charts: readonly Chart[], parts: PackageParts): AsyncGenerator<Member> {
  const member = (extension: string, role: Member['role'], bytes: Uint8Array): Member => ({ path: `${stem}${extension}`, role, chart: null, bytes });
  const workbook = filingWorkbook(name, data, charts);
  const rested = restedBy(parts);
  yield member('.pdf', 'document-pdf', await rested(() => parts.documentPdf(document)));
  yield member('.docx', 'document-docx', await rested(() => parts.documentDocx(document)));
  yield member('.txt', 'document-text', encodeUtf8(documentText(document)));
  if (document.blocks.some((block) => block.type === 'table')) {
    yield member('.csv', 'document-csv', encodeUtf8(documentCsv(document)));
  }
  if (workbook !== null) {
    yield member('.xlsx', 'document-xlsx', await rested(() => parts.workbook(workbook)));
  }
}

async function* chartMembers(chart: Chart, number: string, rendering: Rendering, parts: PackageParts): AsyncGenerator<Member> {
  const stem = `${chartFolder}/${number}-${safeFileName(chart.power.name, '流程图')}`;
  const member = (extension: string, role: Member['role'], bytes: Uint8Array): Member => ({ path: `${stem}${extension}`, role, chart: chart.id, bytes });
  const rested = restedBy(parts);
  yield member('.pdf', 'chart-pdf', await rested(() => parts.chartPdf(chart, rendering)));
  yield member('.ofd', 'chart-ofd', await rested(() => parts.chartOfd(chart, rendering)));
  yield member('.chart.json', 'chart-json', writeChartFile(chart));
  yield member('.txt', 'chart-text', encodeUtf8(chartText(chart)));
  yield member('.xml', 'chart-xml', chartXml(chart));
}

/** Between two members the work can be called off. */
function restedBy({ pause }: PackageParts): (make: () => Promise<Uint8Array>) => Promise<Uint8Array> {
  return async (make) => {
    await pause?.();
    return make();
  };
}
