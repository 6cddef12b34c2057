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

/** Takes a waiver back, or without `message` all of that rule there: the finding counts again. */
export const findingUnwaive = defineCommand({
  arguments: waiverSchema.pick({ rule: true, target: true, message: true }).partial({ message: true }),
  run: (chart, finding) => headChanged(chart, { waivers: without(chart, finding) }),
});

// helpers

type FindingName = Pick<Waiver, 'rule' | 'target'> & { readonly message?: string | undefined };

function without(chart: Chart, { rule, target, message }: FindingName): Waiver[] {
  const isNamed = (waiver: Waiver): boolean =>
    waiver.rule === rule && waiver.target === target && (message === undefined || waiver.message === message);
  return chart.waivers.filter((waiver) => !isNamed(waiver));
}
