/** Writes docs/chart.schema.json from the chart's own schema. Run after every change of shared/model. */
import { writeFileSync } from 'node:fs';
import { printChartJsonSchema } from '../shared/formats/chart-json-schema.ts';

const target = new URL('../docs/chart.schema.json', import.meta.url);
writeFileSync(target, printChartJsonSchema());
console.log(`wrote ${target.pathname}`);
