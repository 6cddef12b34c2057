import type { DocumentBlock, OfficialDocument } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import { powerKinds } from '../model/power.ts';
import { powerKindTerms } from '../model/terms.ts';
import { findingCounts } from '../rules/finding-counts.ts';
import { severityTerms } from '../rules/finding.ts';
import { allocations } from './allocations.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import type { FilingData } from './filing-data.ts';

/** The report 备案报告 of packages with data of version 1 and 2, that goes to the filing authority with everything else as its attachments. */
export function formerFilingReport(data: FilingData, charts: readonly Chart[]): OfficialDocument {
  const { department } = data;
  return {
    title: '关于报送行政执法岗责分解方案和职权运行流程图备案的报告',
    orientation: 'portrait',
    receiver: department.filingAuthority,
    blocks: [
      paragraph(`${department.name}已对行使的行政执法职权逐项清理，明确了承办岗位及其责任，绘制了运行流程图。现将有关材料报送备案。`),
      heading('一、职权情况'),
      paragraph(powersSentence(data, charts)),
      heading('二、流程图情况'),
      paragraph(chartsSentence(data, charts)),
      heading('三、岗责分解情况'),
      paragraph(postsSentence(data, charts)),
      heading('四、检查情况'),
      paragraph(checksSentence(data)),
      paragraph('以上材料的纸质文本与电子文本一致，请予备案。'),
      ...attachments(charts),
      ...contacts(data),
    ],
    issuer: department.name,
    issuedOn: data.issuedOn,
  };
}

// helpers

function powersSentence(data: FilingData, charts: readonly Chart[]): string {
  const entries = catalogueEntries(data, charts);
  const kinds = powerKinds.flatMap((kind) => {
    const count = entries.filter((entry) => entry.power.kind === kind).length;
    return count === 0 ? [] : [`${powerKindTerms[kind].zh}${count}项`];
  });
  return `共有行政执法职权${entries.length}项，其中${kinds.join('、')}。`;
}

function chartsSentence(data: FilingData, charts: readonly Chart[]): string {
  const missing = catalogueEntries(data, charts).filter((entry) => entry.chart === null);
  const coverage =
    missing.length === 0
      ? '各项职权均有流程图。'
      : `尚未绘制流程图的职权${missing.length}项：${missing.map((entry) => entry.power.name).join('；')}。`;
  return `共绘制运行流程图${charts.length}张，每张附文字说明。${coverage}`;
}

function postsSentence(data: FilingData, charts: readonly Chart[]): string {
  const posts = new Set(allocations(data.posts, charts).map((allocation) => allocation.post));
  return `岗责分解方案共列岗位${posts.size}个，逐一载明执法依据、内容、范围、权限与义务、标准和考核指标。`;
}

function checksSentence(data: FilingData): string {
  const { errors, warnings, infos, waived } = findingCounts(data.checks.flatMap((check) => check.findings));
  const counts = [
    `${severityTerms.error.zh}${errors}处`,
    `${severityTerms.warning.zh}${warnings}处`,
    `${severityTerms.info.zh}${infos}处`,
    ...(waived === 0 ? [] : [`另有${waived}处已说明理由`]),
  ];
  return `报送前已对流程图逐张检查，${counts.join('，')}，详见检查报告。`;
}

function attachments(charts: readonly Chart[]): DocumentBlock[] {
  const names = ['职权目录', '岗责分解方案', `职权运行流程图（${charts.length}张）`, '检查报告'];
  return [paragraph('附件：'), ...names.map((name, index) => paragraph(`${index + 1}. ${name}`))];
}

function contacts(data: FilingData): DocumentBlock[] {
  const { address, phone } = data.department;
  const parts = [
    ...(address === '' ? [] : [`地址：${address}`]),
    ...(phone === '' ? [] : [`联系电话：${phone}`]),
  ];
  return parts.length === 0 ? [] : [paragraph(`（${parts.join('；')}）`)];
}

function heading(text: string): DocumentBlock {
  return { type: 'heading', text };
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
