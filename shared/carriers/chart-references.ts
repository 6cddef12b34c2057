import type { Chart } from '../model/chart.ts';
import type { CarrierSource } from './carrier-source.ts';

/** A power that a step leads into. */
export interface ReferredPower {
  /** Its name with its code after it in brackets, as far as both are known. */
  readonly text: string;
  /** The chart that shows it; null where there is none or it is not among the source's. */
  readonly chartId: string | null;
}

/** What stands behind a step's 转入, by the power's code or name or the chart's title; null where the source knows no such power. */
export type FindReferred = (reference: string) => ReferredPower | null;

export function referredPowers({ powers, charts }: Pick<CarrierSource, 'powers' | 'charts'>): FindReferred {
  const present = new Set(charts.map(({ id }) => id));
  const found = new Map<string, ReferredPower>();
  const enter = (key: string, referred: ReferredPower): void => {
    if (key.trim() !== '' && !found.has(key.trim())) {
      found.set(key.trim(), referred);
    }
  };
  const entries = [...powers, ...charts.map(({ id, power }) => ({ power, chartId: id }))].map(({ power: { name, code }, chartId }) => ({
    name,
    code,
    referred: { text: name.trim() === '' || code.trim() === '' ? name.trim() || code.trim() : `${name}（${code}）`, chartId: chartId !== null && present.has(chartId) ? chartId : null },
  }));
  entries.forEach(({ code, referred }) => enter(code, referred));
  entries.forEach(({ name, referred }) => enter(name, referred));
  for (const { id, title } of charts) {
    enter(title, entries.find(({ referred }) => referred.chartId === id)?.referred ?? { text: title, chartId: id });
  }
  return (reference) => found.get(reference.trim()) ?? null;
}

/** The chart with each 转入 in the words of the power it leads into; for reading only, not to be kept or handed on as data. */
export function withReferredNames(chart: Chart, find: FindReferred): Chart {
  return { ...chart, nodes: chart.nodes.map((node) => ({ ...node, chartReference: find(node.chartReference)?.text ?? node.chartReference })) };
}
