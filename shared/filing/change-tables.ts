import type { Power } from '../model/power.ts';
import { powerKindTerms } from '../model/terms.ts';
import type { Changes } from './changes.ts';
import type { NamedTable } from './named-table.ts';

/** Powers added, removed and changed, the former catalogue's words against the present ones'. */
export function powerChangeTable({ powers }: Changes): NamedTable {
  const rows = [
    ...(powers?.added ?? []).map((power) => ['新增', '', printPower(power)]),
    ...(powers?.removed ?? []).map((power) => ['取消', printPower(power), '']),
    ...(powers?.changed ?? []).map(({ before, after }) => ['调整', printPower(before), printPower(after)]),
  ];
  return {
    title: '职权变化',
    columns: [
      { title: '序号', weight: 2.6, align: 'centre', repeats: true },
      { title: '变化', weight: 3.2, align: 'centre', repeats: true },
      { title: '原', weight: 22 },
      { title: '现', weight: 22 },
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}

/** Charts added and removed, and of every chart that changed each field with what it said and what it says. */
export function chartChangeTable({ charts }: Changes): NamedTable {
  const rows = [
    ...charts.added.map((chart) => [[chart.title, '新增流程图', '', chart.power.name]]),
    ...charts.removed.map((chart) => [[chart.title, '取消流程图', chart.power.name, '']]),
    ...charts.changed.map(({ chart, fields }) => fields.map(({ place, before, after }, index) => [index === 0 ? chart.title : '', place, before, after])),
  ];
  return {
    title: '流程图变化',
    columns: [
      { title: '序号', weight: 2.6, align: 'centre', joins: true },
      { title: '流程图', weight: 8, joins: true },
      { title: '变化之处', weight: 8, repeats: true },
      { title: '原', weight: 16 },
      { title: '现', weight: 16 },
    ],
    rows: rows.flatMap((chart, index) => chart.map((row, place) => [place === 0 ? index + 1 : '', ...row.map((text, column) => (column >= 2 && text === '' ? '—' : text))])),
  };
}

// helpers

function printPower({ name, code, kind, implementingBody }: Power): string {
  return [name, code, powerKindTerms[kind].zh, implementingBody].filter((part) => part !== '').join('；');
}
