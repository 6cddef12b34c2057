import { printDate } from '../carriers/official-document.ts';
import type { Chart } from '../model/chart.ts';
import type { Power } from '../model/power.ts';
import { chartChanges, type FieldChange } from './chart-changes.ts';
import type { DocumentFacts, FormerState } from './document-facts.ts';

/** What has become of the catalogue and the charts since a former state. */
export interface Changes {
  /** Null where the former state has no catalogue. */
  readonly powers: { readonly added: readonly Power[]; readonly removed: readonly Power[]; readonly changed: readonly { readonly before: Power; readonly after: Power }[] } | null;
  readonly charts: { readonly added: readonly Chart[]; readonly removed: readonly Chart[]; readonly changed: readonly { readonly chart: Chart; readonly fields: readonly FieldChange[] }[] };
}

export function changesOf({ powers, charts }: Pick<DocumentFacts, 'powers' | 'charts'>, former: FormerState): Changes {
  return { powers: former.powers === null ? null : powerChanges(former.powers.map(({ power }) => power), powers.map(({ power }) => power)), charts: chartsChanged(former, charts) };
}

/** The figures in a sentence: 与2025年备案稿（2025年3月1日）相比，新增职权1项…。 */
export function changesSentence({ name, on }: FormerState, { powers, charts }: Changes): string {
  const counts = [
    ...(powers === null ? [] : [`新增职权${powers.added.length}项、取消${powers.removed.length}项、调整${powers.changed.length}项`]),
    powers === null ? `修订流程图${charts.changed.length}张` : `新增流程图${charts.added.length}张、取消${charts.removed.length}张、修订${charts.changed.length}张`,
  ];
  return `与${name}${on === '' ? '' : `（${printDate(on)}）`}相比，${counts.join('；')}。`;
}

// helpers

function powerChanges(before: readonly Power[], after: readonly Power[]): NonNullable<Changes['powers']> {
  const pairs = paired(before, after, [(power) => power.code, (power) => power.name]);
  return {
    added: after.filter((power) => !pairs.has(power)),
    removed: before.filter((power) => ![...pairs.values()].includes(power)),
    changed: [...pairs].flatMap(([now, old]) => (JSON.stringify(now) === JSON.stringify(old) ? [] : [{ before: old, after: now }])),
  };
}

function chartsChanged(former: FormerState, charts: readonly Chart[]): Changes['charts'] {
  const pairs = paired(former.charts, charts, [(chart) => chart.id, (chart) => chart.power.code, (chart) => chart.power.name]);
  const known = new Set(pairs.values());
  return {
    // Named points do not tell of charts that have none: only those that have one are compared.
    added: former.powers === null ? [] : charts.filter((chart) => !pairs.has(chart)),
    removed: former.charts.filter((chart) => !known.has(chart)),
    changed: charts.flatMap((chart) => {
      const before = pairs.get(chart);
      const fields = before === undefined ? [] : chartChanges(before, chart);
      return fields.length === 0 ? [] : [{ chart, fields }];
    }),
  };
}

/** Which of `before` each of `after` was: alike by the first key, then those left by the next one. Each is taken once. */
function paired<Item>(before: readonly Item[], after: readonly Item[], keys: readonly ((item: Item) => string)[]): Map<Item, Item> {
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const key of keys) {
    const open = new Map(before.filter((item) => !taken.has(item) && key(item) !== '').map((item) => [key(item), item]).reverse() as [string, Item][]);
    for (const item of after.filter((each) => !pairs.has(each))) {
      const found = open.get(key(item));
      if (found !== undefined && !taken.has(found)) {
        pairs.set(item, found);
        taken.add(found);
      }
    }
  }
  return pairs;
}
