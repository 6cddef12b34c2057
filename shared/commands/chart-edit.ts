import { chartSchema } from '../model/chart.ts';
import type { ChartHead } from '../model/diff.ts';
import { defineCommand } from './command.ts';
import { headChanged } from './patches.ts';

const head = chartSchema.pick({ title: true, power: true, issuer: true, issuedOn: true, content: true, follows: true });

/** Changes the chart's own fields; `content` is given whole. */
export const chartEdit = defineCommand({
  arguments: head.partial(),
  run(chart, change) {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    return headChanged(chart, Object.fromEntries(given) as Partial<ChartHead>);
  },
});
