import { chartText } from '../formats/chart-text.ts';
import { chartXml } from '../formats/chart-xml.ts';
import { readChartFile } from '../formats/chart-file.ts';
import { toPlainError } from '../kernel/mingquan-error.ts';
import { decodeUtf8 } from '../kernel/utf8.ts';
import type { Chart } from '../model/chart.ts';
import { chartEndings, manifestPath, type Manifest, type PackageMember } from './manifest.ts';
import { sameBytes } from './same-bytes.ts';
import { verifyPrinted } from './verify-printed.ts';
import type { ProblemBook, ReadMember, VerifyPorts } from './verify-ports.ts';

/**
 * Verifies each chart's members against each other: plain text and XML must be what is made of the `.chart.json`, and PDF and
 * OFD must carry the text of the sheets made of it. Returns the charts in package order, or null where one could not
 * be read, so that nothing can be said of the documents about them.
 */
export async function verifyCharts(
  manifest: Manifest,
  read: ReadMember,
  ports: VerifyPorts,
  problems: ProblemBook,
): Promise<Chart[] | null> {
  const files = manifest.members.filter((member) => member.role === 'chart-json');
  const ordered = [...files].sort((first, second) => (first.path < second.path ? -1 : 1));
  const charts: Chart[] = [];
  for (const [index, file] of ordered.entries()) {
    ports.progress?.(index, ordered.length, file.path);
    const chart = readChart(file, read, problems);
    if (chart !== null) {
      charts.push(chart);
      await verifyChart(chart, file.path, manifest, read, ports, problems);
    }
  }
  verifyGroups(manifest, problems);
  return charts.length === files.length ? charts : null;
}

// helpers

function readChart(file: PackageMember, read: ReadMember, problems: ProblemBook): Chart | null {
  const bytes = read(file.path);
  if (bytes === null) {
    return null;
  }
  try {
    const { chart, notes } = readChartFile(bytes, file.path);
    const [note] = notes;
    if (note !== undefined) {
      problems.add(
        file.path,
        'unreadable',
        `“${file.path}”内容不完整（${note.path}：${note.message}）`,
        `"${file.path}" is not complete (${note.path}: ${note.messageEnglish})`,
      );
    }
    if (chart.id !== file.chart) {
      problems.add(
        file.path,
        'manifest',
        `“${file.path}”是流程图 ${chart.id}，清单写的是 ${file.chart ?? '—'}。`,
        `"${file.path}" is chart ${chart.id}; the manifest says ${file.chart ?? '—'}.`,
      );
    }
    return chart;
  } catch (error) {
    const { message, messageEnglish } = toPlainError(error);
    problems.add(file.path, 'unreadable', message, messageEnglish);
    return null;
  }
}

async function verifyChart(
  chart: Chart,
  source: string,
  manifest: Manifest,
  read: ReadMember,
  ports: VerifyPorts,
  problems: ProblemBook,
): Promise<void> {
  const stem = source.slice(0, -'.chart.json'.length);
  const textPath = `${stem}.txt`;
  const text = read(textPath);
  if (text !== null && decodeUtf8(text) !== chartText(chart)) {
    problems.add(
      textPath,
      'text-differs',
      `“${textPath}”不是“${source}”的文字。`,
      `"${textPath}" is not the text of "${source}".`,
    );
  }
  const xml = read(`${stem}.xml`);
  if (xml !== null && !sameBytes(xml, chartXml(chart))) {
    problems.add(`${stem}.xml`, 'text-differs', `“${stem}.xml”不是“${source}”的文字。`, `"${stem}.xml" is not the text of "${source}".`);
  }
  const compared = (texts: readonly string[]): readonly string[] => (manifest.version === 1 ? [withoutFurniture(texts, chart)] : texts);
  const sheetTexts = (): readonly string[] => compared(ports.chartSheetTexts(chart, manifest.rendering, manifest.version));
  const pdfText = async (bytes: Uint8Array): Promise<readonly string[]> => compared(await ports.pdfText(bytes));
  await verifyPrinted(`${stem}.pdf`, { name: 'PDF', read: pdfText }, source, sheetTexts, read, ports, problems);
  await verifyPrinted(`${stem}.ofd`, { name: 'OFD', read: ports.ofdText }, source, sheetTexts, read, ports, problems);
}

/** Pages of packages with a manifest of version 1 were cut elsewhere: what stands at their edges is left out of both. */
function withoutFurniture(texts: readonly string[], chart: Chart): string {
  const text = texts.join('').replace(/\s/g, '');
  return text.replaceAll(`${chart.title}（续）`.replace(/\s/g, ''), '').replace(/第\d+页共\d+页|骑缝章处/g, '');
}

/** Every chart is several members of one stem, and the manifest counts them right. */
function verifyGroups(manifest: Manifest, problems: ProblemBook): void {
  const listed = new Set(manifest.members.map((member) => `${member.role}|${member.chart ?? ''}|${member.path}`));
  const files = manifest.members.filter((member) => member.role === 'chart-json');
  for (const { path, chart } of files) {
    const stem = path.slice(0, -'.chart.json'.length);
    for (const [role, extension] of Object.entries(chartEndings[manifest.version])) {
      if (!listed.has(`${role}|${chart ?? ''}|${stem}${extension}`)) {
        problems.add(`${stem}${extension}`, 'missing', `清单中缺少“${stem}${extension}”。`, `"${stem}${extension}" is not listed.`);
      }
    }
  }
  const ids = new Set(files.map((file) => file.chart));
  if (manifest.counts.charts !== files.length || ids.size !== files.length) {
    problems.add(
      manifestPath,
      'count',
      `清单写明流程图 ${manifest.counts.charts} 张，实际列出 ${ids.size} 张。`,
      `The manifest states ${manifest.counts.charts} charts and lists ${ids.size}.`,
    );
  }
}
