import { z } from 'zod';
import { isDay } from './day-number.ts';

const day = z.string().refine(isDay);

/**
 * A year's arrangement of holidays 节假日安排: the notices of the State Council's general office, and the days they make off or
 * working beside the week's own order. A notice may reach into the December before.
 */
export const arrangementSchema = z.strictObject({
  year: z.number().int().min(1990).max(2200),
  notices: z
    .array(
      z.strictObject({
        /** 文号, or what an imported file names in its place. */
        number: z.string().max(200),
        on: z.string().max(10),
        title: z.string().max(200),
        /** Whether the number was read in the notice, or stands as it is generally cited. */
        certainty: z.enum(['read', 'unverified']),
      }),
    )
    .max(20),
  days: z.array(z.strictObject({ name: z.string().max(100), from: day, to: day, isOff: z.boolean() })).max(400),
});
export type Arrangement = z.infer<typeof arrangementSchema>;

/** A day of the locality's own 地方节假日 (放假办法 article 4), or one it works. */
export const localDaySchema = z.strictObject({ name: z.string().max(100), date: day, isOff: z.boolean() });
export type LocalDay = z.infer<typeof localDaySchema>;

/** What a library adds to the shipped arrangements. */
export const calendarSettingsSchema = z.strictObject({
  arrangements: z.array(arrangementSchema).max(100),
  localDays: z.array(localDaySchema).max(1000),
});
export type CalendarSettings = z.infer<typeof calendarSettingsSchema>;
