import { readdirSync, readFileSync } from 'node:fs';
import { readChartFile } from '../../shared/formats/chart-file.ts';
import type { CleanChart } from './mutation-score.ts';

const folder = new URL('../../resources/samples/charts/', import.meta.url);

/** The sample department's charts. */
export function sampleCharts(): CleanChart[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.chart.json'))
    .toSorted()
    .map((name) => ({ name: name.replace('.chart.json', ''), chart: readChartFile(readFileSync(new URL(name, folder)), name).chart }));
}
