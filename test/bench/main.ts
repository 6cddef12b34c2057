import { canvasBench } from './canvas-bench.ts';
import { checkBench, type BenchRow } from './check-bench.ts';
import { findingsBench } from './findings-bench.ts';
import { exportBench } from './export-bench.ts';
import { layoutBench } from './layout-bench.ts';

/**
 * Measures and prints; `--json` prints one JSON array of `{name, value, unit, ratio, against, bar}` instead of the table. Names
 * among the arguments (`canvas`, `layout`, `export`, `check`, `findings`) measure only those, and numbers only charts of so many steps on the canvas.
 */
const benches: Readonly<Record<string, () => BenchRow[] | Promise<BenchRow[]>>> = {
  canvas: () => canvasBench(process.argv.slice(2).map(Number).filter(Number.isInteger)),
  layout: layoutBench,
  export: exportBench,
  check: checkBench,
  findings: findingsBench,
};
const named = process.argv.slice(2).filter((each) => each in benches);
const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (named.length === 0 || named.includes(name)) {
    rows.push(...(await bench()));
  }
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows));
} else {
  console.table(
    rows.map(({ name, value, unit, ratio, against, bar }) => ({
      name,
      value: `${value.toFixed(1)} ${unit}`,
      ratio: ratio === null ? '' : `${ratio.toFixed(2)} ×`,
      against: against ?? '',
      bar: bar === undefined ? '' : `${bar.isMet ? 'met' : 'NOT met'}: ${bar.asked}`,
    })),
  );
}
