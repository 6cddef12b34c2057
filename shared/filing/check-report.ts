import type { DocumentBlock, OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import { severityTerms } from '../rules/finding.ts';
import { catalogueEntries } from './catalogue-document.ts';
import { chartNumber, type FilingData } from './filing-data.ts';

/** The check report 检查报告: what checking found in each chart, and which powers have none. */
export function checkReport(data: FilingData, charts: readonly Chart[]): OfficialDocument {
  const rows = findingRows(data, charts);
  const missing = catalogueEntries(data, charts).filter((entry) => entry.chart === null);
  return {
    title: '职权运行流程图检查报告',
    orientation: 'landscape',
    receiver: '',
    blocks: [
      paragraph(`共检查流程图${charts.length}张，${rows.length === 0 ? '没有发现问题。' : `发现下列${rows.length}处问题。`}`),
      ...(rows.length === 0 ? [] : [findingTable(rows)]),
      ...(missing.length === 0
        ? []
        : [paragraph(`尚未绘制流程图的职权：${missing.map((entry) => entry.power.name).join('；')}。`)]),
    ],
    issuer: '',
    issuedOn: data.issuedOn,
  };
}

// helpers

function findingRows(data: FilingData, charts: readonly Chart[]): string[][] {
  return charts.flatMap((chart, index) => {
    const findings = data.checks.find((check) => check.chartId === chart.id)?.findings ?? [];
    return findings.map((finding) => [
      chartNumber(index, charts.length),
      chart.title,
      severityTerms[finding.severity].zh,
      finding.element === 'structure' ? '结构' : finding.element,
      finding.message,
      finding.clause,
      finding.rule,
    ]);
  });
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

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
