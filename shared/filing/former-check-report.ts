import type { DocumentBlock, OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import { severityTerms, type Finding } from '../rules/finding.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import { chartNumber, type FilingData } from './filing-data.ts';

/**
 * The check report 检查报告 of packages with data of version 1: what checking found in each chart, and which powers have none.
 * Packages already filed are verified against it, so that it stays as it was.
 */
export function formerCheckReport(data: FilingData, charts: readonly Chart[]): OfficialDocument {
  const rows = findingRows(data, charts);
  const waived = waivedRows(data, charts);
  const missing = catalogueEntries(data, charts).filter((entry) => entry.chart === null);
  return {
    title: '职权运行流程图检查报告',
    orientation: 'landscape',
    receiver: '',
    blocks: [
      paragraph(`共检查流程图${charts.length}张，${openSentence(rows.length, waived.length)}`),
      ...(rows.length === 0 ? [] : [findingTable(rows)]),
      ...(waived.length === 0 ? [] : [paragraph(`下列${waived.length}处问题已说明理由：`), waivedTable(waived)]),
      ...(missing.length === 0
        ? []
        : [paragraph(`尚未绘制流程图的职权：${missing.map((entry) => entry.power.name).join('；')}。`)]),
    ],
    issuer: '',
    issuedOn: data.issuedOn,
  };
}

// helpers

function openSentence(open: number, waived: number): string {
  if (open > 0) {
    return `发现下列${open}处问题。`;
  }
  return waived > 0 ? '没有发现未说明的问题。' : '没有发现问题。';
}

interface PlacedFinding {
  readonly number: string;
  readonly title: string;
  readonly finding: Finding;
}

function placedFindings(data: FilingData, charts: readonly Chart[]): PlacedFinding[] {
  return charts.flatMap((chart, index) => {
    const findings = data.checks.find((check) => check.chartId === chart.id)?.findings ?? [];
    return findings.map((finding) => ({ number: chartNumber(index, charts.length), title: chart.title, finding }));
  });
}

function findingRows(data: FilingData, charts: readonly Chart[]): string[][] {
  return placedFindings(data, charts)
    .filter(({ finding }) => finding.waiver === null)
    .map(({ number, title, finding }) => [
      number,
      title,
      severityTerms[finding.severity].zh,
      elementName(finding),
      finding.message,
      finding.clause,
      finding.rule,
    ]);
}

function waivedRows(data: FilingData, charts: readonly Chart[]): string[][] {
  return placedFindings(data, charts).flatMap(({ number, title, finding }) =>
    finding.waiver === null
      ? []
      : [[number, title, elementName(finding), finding.message, finding.waiver.reason, finding.waiver.by, finding.waiver.on, finding.rule]],
  );
}

function elementName({ element }: Finding): string {
  return element === 'structure' ? '结构' : element;
}

function findingTable(rows: readonly (readonly string[])[]): DocumentBlock {
  return {
    type: 'table',
    columns: [
      { title: '编号', weight: 3 },
      { title: '流程图', weight: 8 },
      { title: '级别', weight: 3 },
      { title: '要素', weight: 3 },
      { title: '问题', weight: 14 },
      { title: '依据条款', weight: 9 },
      { title: '规则', weight: 7 },
    ],
    rows,
  };
}

function waivedTable(rows: readonly (readonly string[])[]): DocumentBlock {
  return {
    type: 'table',
    columns: [
      { title: '编号', weight: 3 },
      { title: '流程图', weight: 7 },
      { title: '要素', weight: 3 },
      { title: '问题', weight: 11 },
      { title: '说明的理由', weight: 11 },
      { title: '说明人', weight: 4 },
      { title: '日期', weight: 5 },
      { title: '规则', weight: 6 },
    ],
    rows,
  };
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
