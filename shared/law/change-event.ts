import { z } from 'zod';

/** What makes charts due for a change 动态调整: the opinion gives 20 working days to adjust and publish. */
export const changeCauses = ['law-revision', 'law-repeal', 'new-law', 'duty-change', 'body-change', 'other'] as const;

/** A change that concerns charts: what happened, when, and which charts have to be looked at. */
export const changeEventSchema = z.strictObject({
  id: z.string().min(1).max(64),
  cause: z.enum(changeCauses),
  /** Id of the law in the register, where the cause is one; else null. */
  lawId: z.string().max(64).nullable(),
  /** Date of its new version, else null. */
  version: z.iso.date().nullable(),
  /** The day the change takes effect, `YYYY-MM-DD`: the working days are counted from it. */
  on: z.iso.date(),
  note: z.string().max(1000),
  chartIds: z.array(z.string().min(1).max(64)).max(100_000),
  /** Last day to adjust and publish, once the calendar has given it. */
  dueOn: z.iso.date().nullable(),
  /** The counting reached a year whose notice is not known: 预计. */
  isProvisional: z.boolean(),
  /** The days the charts were adjusted and published: both are needed to close the event. */
  revisedOn: z.iso.date().nullable(),
  publishedOn: z.iso.date().nullable(),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;

/** Whether something is still to be done: the charts not yet adjusted, or not yet published. */
export function isOpen({ revisedOn, publishedOn }: ChangeEvent): boolean {
  return revisedOn === null || publishedOn === null;
}
