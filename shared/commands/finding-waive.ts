import { z } from 'zod';
import type { Chart } from '../model/chart.ts';
import { waiverSchema, type Waiver } from '../model/waiver.ts';
import { defineCommand } from './command.ts';
import { headChanged } from './patches.ts';

/** Waives a finding for a reason; in place of an earlier waiver of the same finding. */
export const findingWaive = defineCommand({
  arguments: z.strictObject({ waiver: waiverSchema }),
  run: (chart, { waiver }) => headChanged(chart, { waivers: [...without(chart, waiver), waiver] }),
});

/** Takes a waiver back: the finding counts again. */
export const findingUnwaive = defineCommand({
  arguments: waiverSchema.pick({ rule: true, target: true }),
  run: (chart, finding) => headChanged(chart, { waivers: without(chart, finding) }),
});

// helpers

function without(chart: Chart, { rule, target }: Pick<Waiver, 'rule' | 'target'>): Waiver[] {
  return chart.waivers.filter((waiver) => waiver.rule !== rule || waiver.target !== target);
}
