import type { DocumentBlock, OfficialDocument } from '../carriers/official-document.ts';
import { printDate } from '../carriers/official-document.ts';
import { chineseNumeral } from '../model/chinese-numeral.ts';
import { powerKinds } from '../model/power.ts';
import { powerKindTerms } from '../model/terms.ts';
import { findingCounts } from '../rules/finding-counts.ts';
import { severityTerms } from '../rules/finding.ts';
import { annexTitles, reportTitle } from './annex-titles.ts';
import { allocations } from './allocations.ts';
import { citedLaws } from './cited-laws.ts';
import { catalogueEntries } from './catalogue-lines.ts';
import { changesOf, changesSentence } from './changes.ts';
import type { DocumentFacts } from './document-facts.ts';
import { blankLetter, type ReportLetter } from './report-letter.ts';

/** The report 备案报告 that goes to the filing authority with everything else as its attachments. */
export function filingReport(facts: DocumentFacts): OfficialDocument {
  const { department, issuedOn, letter = blankLetter } = facts;
  const note = noteOf(letter, department.phone);
  const sections: readonly (readonly [string, string])[] = [
    ['职权梳理和岗责分解情况', `${powersSentence(facts)}${postsSentence(facts)}`],
    ['流程图绘制和检查情况', `${chartsSentence(facts)}${checksSentence(facts)}`],
    ...(facts.former === null ? [] : [['变更情况', `${changesSentence(facts.former, changesOf(facts, facts.former))}详见变更对照表。`] as const]),
    ...(department.verticallyManaged ? [['上级主管部门审核确认情况', confirmationSentence(facts)] as const] : []),
  ];
  return {
    title: reportTitle,
    orientation: 'portrait',
    masthead: { mark: `${department.name}文件`, number: letter.documentNumber, signatory: letter.signatory },
    receiver: department.filingAuthority,
    blocks: [
      paragraph(`${department.name}对行使的行政执法职权逐项进行了梳理，分解到承办岗位，明确了执法责任，绘制了运行流程图。现将岗责分解方案和职权运行流程图连同电子文本报送备案，有关情况报告如下。`),
      ...sections.flatMap(([title, text], index): DocumentBlock[] => [heading(`${chineseNumeral(index + 1)}、${title}`), paragraph(text)]),
      paragraph('以上材料的纸质文本与电子文本一致，请予备案。'),
    ],
    attachments: attachments(facts),
    issuer: department.name,
    issuedOn,
    ...(note === '' ? {} : { note }),
    ...(issuedOn === '' ? {} : { imprint: { copiesTo: '', printedBy: department.name, printedOn: issuedOn } }),
  };
}

// helpers

/** Whom to ask 附注: the contact with a phone of their own, else the department's phone. */
function noteOf({ contact, phone }: ReportLetter, departmentPhone: string): string {
  const number = phone === '' ? departmentPhone : phone;
  return [contact === '' ? '' : `联系人：${contact}`, number === '' ? '' : `联系电话：${number}`].filter((part) => part !== '').join('，');
}

/** More names than this are not spelled out in a sentence. */
const mostNames = 20;

function powersSentence(facts: DocumentFacts): string {
  const entries = catalogueEntries(facts, facts.charts);
  const kinds = powerKinds.flatMap((kind) => {
    const count = entries.filter((entry) => entry.power.kind === kind).length;
    return count === 0 ? [] : [`${powerKindTerms[kind].zh}${count}项`];
  });
  const laws = citedLaws(facts);
  const basis = laws.length === 0 ? '' : `职权依据涉及法律、法规、规章和其他文件${laws.length}部，详见依据汇总。`;
  return kinds.length === 0 ? '职权目录中尚无职权。' : `共有行政执法职权${entries.length}项，其中${kinds.join('、')}，详见职权目录。${basis}`;
}

function chartsSentence(facts: DocumentFacts): string {
  const entries = catalogueEntries(facts, facts.charts);
  const missing = entries.filter((entry) => entry.chart === null).map((entry) => entry.power.name);
  const isShared = entries.length - missing.length > facts.charts.length;
  const named = missing.slice(0, mostNames).join('；');
  const coverage =
    missing.length === 0 ? '各项职权均有流程图。' : `尚未绘制流程图的职权${missing.length}项：${named}${missing.length > mostNames ? '等' : ''}。`;
  return `共绘制运行流程图${facts.charts.length}张，每张附文字说明${isShared ? '，部分流程图为几项职权共用' : ''}。${entries.length === 0 ? '' : coverage}`;
}

function postsSentence({ posts, charts }: DocumentFacts): string {
  const listed = new Set(allocations(posts, charts).map((allocation) => allocation.post));
  return `岗责分解方案共列岗位${listed.size}个，按岗位和按职权分别列明执法依据、内容、范围、权限与义务、标准和考核指标。`;
}

function confirmationSentence({ department: { superiorConfirmation: confirmation } }: DocumentFacts): string {
  if (confirmation === null) {
    return '本单位实行省以下垂直管理，职权及依据尚待上级主管部门审核确认。';
  }
  const facts = [confirmation.documentNumber, confirmation.on === '' ? '' : printDate(confirmation.on)].filter((part) => part !== '').join('，');
  return `本单位实行省以下垂直管理，职权及依据已报${confirmation.body}审核确认${facts === '' ? '' : `（${facts}）`}。`;
}

function checksSentence({ checks }: DocumentFacts): string {
  const { errors, warnings, infos, waived } = findingCounts(checks.flatMap((check) => check.findings));
  const counts = [
    `${severityTerms.error.zh}${errors}处`,
    `${severityTerms.warning.zh}${warnings}处`,
    `${severityTerms.info.zh}${infos}处`,
    ...(waived === 0 ? [] : [`另有${waived}处已说明理由`]),
  ];
  return `报送前对流程图逐张进行了检查，${counts.join('，')}，详见检查报告。`;
}

/** In the order and under the names that the annexes have themselves (GB/T 9704-2012 7.3.4, 7.3.7). */
function attachments({ charts, former, department }: DocumentFacts): string[] {
  return [
    annexTitles.catalogue(department.name),
    annexTitles.plan(department.name),
    `${department.name}职权运行流程图（${charts.length}张）`,
    annexTitles.basis(department.name),
    ...(former === null ? [] : [annexTitles.changes(department.name)]),
    annexTitles.check(department.name),
    ...(department.verticallyManaged && department.superiorConfirmation !== null ? ['上级主管部门审核确认文件'] : []),
  ];
}

function heading(text: string): DocumentBlock {
  return { type: 'heading', text };
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
