import { chartSchema } from '../model/chart.ts';
import { defineCommand } from './command.ts';
import { definedOf } from '../kernel/defined-of.ts';
import { headChanged } from './patches.ts';

const head = chartSchema.pick({ title: true, power: true, procedure: true, issuer: true, issuedOn: true, content: true, follows: true, waivers: true });

/** Changes the chart's own fields; `content` is given whole. */
export const chartEdit = defineCommand({
  arguments: head.partial(),
  run(chart, change) {
    return headChanged(chart, definedOf(change));
  },
});
