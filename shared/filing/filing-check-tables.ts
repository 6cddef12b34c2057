import type { FilingCheck } from '../contract/filing-check.ts';
import { powerKindTerms } from '../model/terms.ts';
import { printCitation } from '../model/print-citation.ts';
import { severityTerms } from '../rules/finding.ts';
import type { Waiver } from '../model/waiver.ts';
import { elementTerms } from './element-terms.ts';
import type { NamedTable } from './named-table.ts';

/** A table of the check 检查报告, for paper and for spreadsheets alike. */
export type CheckTable = NamedTable;

/** The tables of figures: by element, by kind, by section. */
export function figureTables(check: FilingCheck): CheckTable[] {
  return [
    {
      title: '按要素统计',
      columns: [{ title: '要素', weight: 14 }, ...countColumns],
      rows: check.byElement.map((row) => [row.name.zh, ...counts(row)]),
    },
    {
      title: '按职权类型统计',
      columns: [{ title: '类型', weight: 10 }, { title: '职权', weight: 5, align: 'centre' }, { title: '流程图', weight: 5, align: 'centre' }, ...countColumns],
      rows: check.byKind.filter((row) => row.powers > 0 || row.drawn > 0).map((row) => [row.name.zh, row.powers, row.drawn, ...counts(row)]),
    },
    {
      title: '按处（科）室统计',
      columns: [{ title: '处（科）室', weight: 14 }, ...countColumns],
      rows: check.bySection.map((row) => [row.name.zh, ...counts(row)]),
    },
  ];
}

/** Every open finding with its clause and place, chart by chart. */
export function openTable(check: FilingCheck): CheckTable {
  return {
    title: '问题清单',
    columns: [
      { title: '序号', weight: 3, align: 'centre', repeats: true },
      { title: '流程图', weight: 9, repeats: true },
      { title: '位置', weight: 7 },
      { title: '处（科）室', weight: 6 },
      { title: '级别', weight: 3.5 },
      { title: '要素', weight: 6 },
      { title: '问题', weight: 18 },
      { title: '依据条款', weight: 10 },
    ],
    rows: placedFindings(check)
      .filter(({ finding }) => finding.waiver === null)
      .map(({ title, place, section, finding }, index) => [
        index + 1,
        title,
        place.zh,
        section,
        severityTerms[finding.severity].zh,
        elementTerms[finding.element]?.zh ?? finding.element,
        finding.message,
        finding.clause,
      ]),
  };
}

/** Every finding the unit has explained, with the reason and the provision it names. */
export function waivedTable(check: FilingCheck): CheckTable {
  return {
    title: '已说明理由的问题',
    columns: [
      { title: '序号', weight: 3, align: 'centre', repeats: true },
      { title: '流程图', weight: 9, repeats: true },
      { title: '位置', weight: 7 },
      { title: '问题', weight: 14 },
      { title: '依据条款', weight: 9 },
      { title: '说明的理由', weight: 12 },
      { title: '说明人', weight: 5 },
      { title: '日期', weight: 6 },
    ],
    rows: placedFindings(check).flatMap(({ title, place, finding }) =>
      finding.waiver === null ? [] : [{ title, place, finding, waiver: finding.waiver }],
    ).map(({ title, place, finding, waiver }, index) => [
      index + 1,
      title,
      place.zh,
      finding.message,
      finding.clause,
      printReason(waiver),
      waiver.by,
      waiver.on,
    ]),
  };
}

/** What concerns the library as a whole, and how the catalogue is covered. */
export function libraryTable({ library, coverage }: FilingCheck): CheckTable {
  return {
    title: '职权目录覆盖',
    columns: [
      { title: '事项', weight: 10 },
      { title: '职权（流程图）', weight: 20 },
      { title: '说明', weight: 26 },
    ],
    rows: [
      ...library.map((row) => [severityTerms[row.severity].zh, row.subject, `${row.message}（${row.clause}）`]),
      ...coverage.undrawn.map((power) => ['职权没有流程图', named(power.name, power.code), powerKindTerms[power.kind].zh]),
      ...coverage.unlisted.map((chart) => ['流程图没有对应的职权', chart.title, '']),
      ...coverage.shared.map((chart) => ['一图多用', chart.title, chart.powers.map((power) => named(power.name, power.code)).join('；')]),
      ...coverage.doubledCodes.map(({ code, powers }) => ['职权编码重复', code, powers.join('；')]),
    ],
  };
}

/** The reason as it is printed: with the provision that says otherwise, where the unit named one. */
export function printReason({ reason, citation }: Waiver): string {
  return citation === null ? reason : `${reason}（${printCitation(citation)}另有规定）`;
}

// helpers

const countColumns = [
  { title: '错误', weight: 4, align: 'centre' },
  { title: '警告', weight: 4, align: 'centre' },
  { title: '提示', weight: 4, align: 'centre' },
  { title: '已说明', weight: 4.5, align: 'centre' },
  { title: '涉及流程图', weight: 6, align: 'centre' },
] as const;

function counts(row: FilingCheck['byElement'][number] | FilingCheck['byKind'][number] | FilingCheck['bySection'][number]): number[] {
  return [row.errors, row.warnings, row.infos, row.waived, row.charts];
}

function placedFindings({ charts }: FilingCheck): (FilingCheck['charts'][number]['findings'][number] & { readonly title: string })[] {
  return charts.flatMap(({ title, findings }) => findings.map((placed) => ({ ...placed, title })));
}

function named(name: string, code: string): string {
  return code === '' ? name : `${name}（${code}）`;
}
