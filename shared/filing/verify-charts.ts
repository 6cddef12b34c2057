import { chartText } from '../formats/chart-text.ts';
import { readChartFile } from '../formats/chart-file.ts';
import { toPlainError } from '../kernel/mingquan-error.ts';
import { decodeUtf8 } from '../kernel/utf8.ts';
import type { Chart } from '../model/chart.ts';
import { manifestPath, type Manifest, type PackageMember } from './manifest.ts';
import { verifyPdf } from './verify-pdf.ts';
import type { ProblemBook, ReadMember, VerifyPorts } from './verify-ports.ts';

/**
 * Verifies each chart's three members against each other: the plain text must be the text made of the `.chart.json`, and
 * the PDF must carry the text of the sheets made of it. Returns the charts in package order, or null where one could not
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
  const sheetTexts = (): string[] => ports.chartSheetTexts(chart, manifest.rendering);
  await verifyPdf(`${stem}.pdf`, source, sheetTexts, read, ports, problems);
}

/** Every chart is three members of one stem, and the manifest counts them right. */
function verifyGroups(manifest: Manifest, problems: ProblemBook): void {
  const listed = new Set(manifest.members.map((member) => `${member.role}|${member.chart ?? ''}|${member.path}`));
  const files = manifest.members.filter((member) => member.role === 'chart-json');
  for (const { path, chart } of files) {
    const stem = path.slice(0, -'.chart.json'.length);
    for (const [role, extension] of [['chart-pdf', '.pdf'], ['chart-text', '.txt']] as const) {
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
