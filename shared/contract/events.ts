import { z } from 'zod';

/** What the backend tells without being asked. */
export const events = {
  /** Charts whose stored content changed, by whichever window or process; empty where any may have: look again. */
  'library.changed': z.strictObject({ chartIds: z.array(z.string()), origin: z.string() }),
  /** How far a long work is: `done` of `total` units, with the name of the present one. */
  'work.progress': z.strictObject({
    workId: z.string(),
    done: z.number().int().min(0),
    total: z.number().int().min(0),
    label: z.string(),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.output<(typeof events)[Name]>;
