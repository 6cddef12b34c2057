import { z } from 'zod';
import { arrangementSchema, localDaySchema } from '../law/arrangement.ts';
import { changeCauses, changeEventSchema } from '../law/change-event.ts';
import { articleMapSchema, certaintySchema, lawRegisterSchema, lawVersionSchema } from '../law/register.ts';
import { citationSchema } from '../model/citation.ts';
import { ruleSettingsSchema } from '../rules/rule-settings.ts';

const id = z.string().min(1).max(64);
const base64 = z.base64();
const nothing = z.strictObject({});
const day = z.iso.date();

/** A citation of a chart with where it stands, also in words. */
const placedCitationSchema = z.strictObject({
  citation: citationSchema,
  /** `chart` or the id of a node, and the field within it. */
  target: z.string(),
  field: z.string(),
  place: z.strictObject({ zh: z.string(), en: z.string() }),
});

export const citingChartSchema = z.strictObject({ id, title: z.string(), citations: z.array(placedCitationSchema) });
export type CitingChartView = z.infer<typeof citingChartSchema>;

/** What the library knows of the law and the calendar, as of today, and its change events, oldest first. */
export const lawViewSchema = z.strictObject({
  /** `YYYY-MM-DD`. */
  today: z.string(),
  register: lawRegisterSchema,
  /** Whether the register is the one the program brings. */
  isShipped: z.boolean(),
  /** Laws that charts cite, and how many charts do. */
  cited: z.array(z.strictObject({ lawId: z.string(), charts: z.number().int().min(1) })),
  /** Every year known, oldest first; `isOwn` where this library added it. */
  arrangements: z.array(arrangementSchema.extend({ isOwn: z.boolean() })),
  localDays: z.array(localDaySchema),
  settings: ruleSettingsSchema,
  events: z.array(changeEventSchema),
});
export type LawView = z.infer<typeof lawViewSchema>;

export const revisionSchema = z.strictObject({
  lawId: z.string().min(1).max(64),
  version: lawVersionSchema.omit({ status: true }),
  /** Where articles went; null where nobody mapped them. */
  moves: articleMapSchema.pick({ others: true, moves: true, certainty: true }).nullable(),
  note: z.string().max(1000),
});

/** The part of the contract about law, calendar, change events and the catalogue. */
export const lawMethods = {
  'law.read': { kind: 'query', arguments: nothing, result: lawViewSchema },
  /** The charts that cite the law, with every place where they do. */
  'law.citing': {
    kind: 'query',
    arguments: z.strictObject({ lawId: z.string().min(1).max(64) }),
    result: z.strictObject({ charts: z.array(citingChartSchema) }),
  },
  /** A register file takes the place of the register. */
  'law.replaceRegister': {
    kind: 'mutation',
    arguments: z.strictObject({ bytes: base64 }),
    result: z.strictObject({ laws: z.number().int().min(0) }),
  },
  /** A year's arrangement of holidays; one of that year that is there already is replaced. */
  'law.addArrangement': {
    kind: 'mutation',
    arguments: z.strictObject({ name: z.string().max(500), bytes: base64 }),
    result: z.strictObject({ year: z.number().int() }),
  },
  'law.saveLocalDays': { kind: 'mutation', arguments: z.strictObject({ localDays: z.array(localDaySchema).max(1000) }), result: nothing },
  'law.saveRuleSettings': { kind: 'mutation', arguments: z.strictObject({ settings: ruleSettingsSchema }), result: nothing },
  /** The law's new version; an event is opened for the charts that cite the law, none where no chart does. */
  'law.enterRevision': {
    kind: 'mutation',
    arguments: z.strictObject({ revision: revisionSchema }),
    result: z.strictObject({
      event: changeEventSchema.nullable(),
      touched: z.array(
        placedCitationSchema.extend({
          chartId: id,
          /** Where its provision stands in the new version. */
          moved: z.strictObject({ outcome: z.enum(['current', 'moved', 'unknown']), citations: z.array(citationSchema), certainty: certaintySchema }),
        }),
      ),
    }),
  },
  /** A change that is no revision of a law: of duty, of body, another. */
  'events.record': {
    kind: 'mutation',
    arguments: z.strictObject({
      cause: z.enum(changeCauses),
      on: day,
      note: z.string().trim().min(1).max(1000),
      chartIds: z.array(id).min(1).max(100_000),
    }),
    result: z.strictObject({ event: changeEventSchema }),
  },
  /** The days the charts were revised and published; with both the event is closed. */
  'events.close': {
    kind: 'mutation',
    arguments: z.strictObject({ id, revisedOn: day.nullable(), publishedOn: day.nullable() }),
    result: z.strictObject({ event: changeEventSchema }),
  },
  /** Shows a power on a chart that is there, which may serve several; null unlinks it. */
  'powers.link': { kind: 'mutation', arguments: z.strictObject({ powerId: id, chartId: id.nullable() }), result: nothing },
  /** Takes a power without chart from the catalogue. */
  'powers.delete': { kind: 'mutation', arguments: z.strictObject({ powerId: id }), result: nothing },
} as const;
