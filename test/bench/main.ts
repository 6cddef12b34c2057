import { checkBench } from './check-bench.ts';
import { exportBench } from './export-bench.ts';
import { layoutBench } from './layout-bench.ts';

/** Measures and prints; `--json` prints one JSON array of `{name, value, unit, ratio, against}` instead of the table. */
const rows = [...(await layoutBench()), ...(await exportBench()), ...(await checkBench())];

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows));
} else {
  console.table(
    rows.map(({ name, value, unit, ratio, against }) => ({
      name,
      value: `${value.toFixed(1)} ${unit}`,
      ratio: ratio === null ? '' : `${ratio.toFixed(2)} ×`,
      against: against ?? '',
    })),
  );
}
