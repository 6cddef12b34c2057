import { zipSync, type Zippable } from 'fflate';
import type { OfficialDocument } from '../carriers/official-document.ts';
import { chartText } from '../formats/chart-text.ts';
import { writeChartFile } from '../formats/chart-file.ts';
import { safeFileName } from '../formats/safe-file-name.ts';
import { throwIfCancelled, type Cancellation, type Progress } from '../kernel/cancellation.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Digest } from '../kernel/sources.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { Chart } from '../model/chart.ts';
import { findingCounts } from '../rules/finding-counts.ts';
import type { Finding } from '../rules/finding.ts';
import { requireConfirmed } from '../rules/library/superior-confirmed.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import { documentCsv, documentText } from './document-text.ts';
import { chartNumber, chartsInOrder, filingDataVersion, writeFilingData, type FilingData } from './filing-data.ts';
import { filingDocuments } from './filing-documents.ts';
import { manifestPath, writeManifest, type Manifest, type PackageMember, type Rendering } from './manifest.ts';

/** What is filed: the department's facts, its catalogue and its charts. */
export interface PackageSource {
  readonly department: FilingData['department'];
  readonly posts: FilingData['posts'];
  readonly powers: FilingData['powers'];
  readonly charts: readonly Chart[];
  /** Date of the filing, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  readonly rendering: Rendering;
}

/** What building needs of the other layers and of the host. */
export interface PackageParts {
  chartPdf(chart: Chart, rendering: Rendering): Promise<Uint8Array>;
  documentPdf(document: OfficialDocument): Promise<Uint8Array>;
  check(chart: Chart): readonly Finding[];
  readonly digest: Digest;
  /** Told of each document, then of each chart, in one count that only rises. */
  readonly progress?: Progress | undefined;
  readonly signal?: Cancellation | undefined;
}

/**
 * The filing package 备案包 as the bytes of a zip file: report, catalogue, allocation plan, every chart as PDF and as
 * electronic text, check report, data and manifest. The same source gives the same bytes.
 * @throws MingquanError `package.empty` without a chart, `package.unnamed` without department or receiver, `package.unconfirmed` without a superior's confirmation that is needed, `package.incomplete` where a check finds errors,
 * `request.cancelled`, and what `chartPdf` and `documentPdf` throw.
 */
export async function buildPackage(source: PackageSource, parts: PackageParts): Promise<Uint8Array<ArrayBuffer>> {
  const charts = chartsInOrder(source.powers, source.charts);
  const data = filingData(source, charts, parts);
  const members: Member[] = [];
  const documents = filingDocuments(data, charts);
  const total = documents.length + charts.length;
  for (const [index, { stem, document }] of documents.entries()) {
    parts.progress?.(index, total, document.title);
    members.push(...(await documentMembers(stem, document, parts)));
    throwIfCancelled(parts.signal);
  }
  for (const [index, chart] of charts.entries()) {
    parts.progress?.(documents.length + index, total, chart.title);
    members.push(...(await chartMembers(chart, chartNumber(index, charts.length), source.rendering, parts)));
    throwIfCancelled(parts.signal);
  }
  members.push({ path: dataPath, role: 'data', chart: null, bytes: writeFilingData(data) });
  members.sort((first, second) => (first.path < second.path ? -1 : 1));
  const manifest: Omit<Manifest, 'digest'> = {
    format: 'mingquan-package',
    version: 1,
    madeOn: source.issuedOn,
    department: source.department.name,
    rendering: source.rendering,
    counts: { powers: catalogueEntries(data, charts).length, charts: charts.length, members: members.length },
    members: members.map(
      ({ bytes, ...member }): PackageMember => ({ ...member, size: bytes.length, sha256: parts.digest(bytes) }),
    ),
  };
  parts.progress?.(total, total, '');
  return zip([...members, { path: manifestPath, bytes: writeManifest(manifest, parts.digest) }]);
}

// helpers

const chartFolder = '04-运行流程图';
const dataPath = '06-备案数据.json';
/** Dates of the members: the earliest a zip file can hold, so that the same content gives the same bytes. */
const memberDate = [1980, 0, 1] as const;

type Member = Pick<PackageMember, 'path' | 'role' | 'chart'> & { readonly bytes: Uint8Array };

function filingData(source: PackageSource, charts: readonly Chart[], parts: PackageParts): FilingData {
  if (charts.length === 0) {
    throw new MingquanError('package.empty');
  }
  if (source.department.name.trim() === '' || source.department.filingAuthority.trim() === '') {
    throw new MingquanError('package.unnamed');
  }
  requireConfirmed(source.department);
  const checks = charts.map((chart) => ({ chartId: chart.id, findings: [...parts.check(chart)] }));
  const { errors } = findingCounts(checks.flatMap((check) => check.findings));
  if (errors > 0) {
    throw new MingquanError('package.incomplete', { count: errors });
  }
  const { department, posts, powers, issuedOn } = source;
  return { format: 'mingquan-filing-data', version: filingDataVersion, issuedOn, department, posts, powers, checks };
}

async function documentMembers(stem: string, document: OfficialDocument, parts: PackageParts): Promise<Member[]> {
  const member = (extension: string, role: Member['role'], bytes: Uint8Array): Member => ({
    path: `${stem}${extension}`,
    role,
    chart: null,
    bytes,
  });
  const isTable = document.blocks.some((block) => block.type === 'table');
  return [
    member('.pdf', 'document-pdf', await parts.documentPdf(document)),
    member('.txt', 'document-text', encodeUtf8(documentText(document))),
    ...(isTable ? [member('.csv', 'document-csv', encodeUtf8(documentCsv(document)))] : []),
  ];
}

async function chartMembers(chart: Chart, number: string, rendering: Rendering, parts: PackageParts): Promise<Member[]> {
  const stem = `${chartFolder}/${number}-${safeFileName(chart.power.name, '流程图')}`;
  const member = (extension: string, role: Member['role'], bytes: Uint8Array): Member => ({
    path: `${stem}${extension}`,
    role,
    chart: chart.id,
    bytes,
  });
  return [
    member('.pdf', 'chart-pdf', await parts.chartPdf(chart, rendering)),
    member('.chart.json', 'chart-json', writeChartFile(chart)),
    member('.txt', 'chart-text', encodeUtf8(chartText(chart))),
  ];
}

/** Stored, not deflated: every byte of the file then counts, none is padding that could change unseen. */
function zip(members: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const mtime = new Date(...memberDate);
  const entries = members.map(({ path, bytes }): [string, Zippable[string]] => [
    path,
    [bytes, { mtime, level: 0 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
