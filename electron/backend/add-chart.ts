import type { Chart } from '../../shared/model/chart.ts';
import type { Power } from '../../shared/model/power.ts';
import { insertChart } from '../storage/chart-queries.ts';
import type { WritableLibrary } from '../storage/handles.ts';
import { insertPower, listPowers, updatePower } from '../storage/power-queries.ts';
import { addRevision } from '../storage/revision-queries.ts';

/**
 * Puts a chart of a new id into the library, with its first revision, and its power into the catalogue: as the chart of
 * the same power where that has none yet, else as a power of its own. To be called within a transaction.
 */
export function addChart(library: WritableLibrary, chart: Chart, at: string, newId: () => string): void {
  insertChart(library, chart, at);
  addRevision(library, { name: '建立', sequence: 0, chart, at });
  const waiting = listPowers(library).find(({ power, chartId }) => chartId === null && isSamePower(power, chart.power));
  if (waiting === undefined) {
    insertPower(library, { id: newId(), power: chart.power, chartId: chart.id });
  } else {
    updatePower(library, { ...waiting, power: chart.power, chartId: chart.id });
  }
}

// helpers

/** The code tells powers apart; where there is none, kind and name do. */
function isSamePower(first: Power, second: Power): boolean {
  return first.code === second.code && first.kind === second.kind && (first.code !== '' || first.name === second.name);
}
