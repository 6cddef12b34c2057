import { pureSha256 } from '../kernel/sha256.ts';
import type { Chart } from '../model/chart.ts';
import { writeChartFile } from './chart-file.ts';

/** What names this content of the chart: SHA-256 of its interchange file, as anyone reckons it from the `.chart.json`. */
export function chartDigest(chart: Chart): string {
  return pureSha256(writeChartFile(chart));
}
