import { z } from 'zod';
import { fieldOf, isPlainRecord } from './plain-record.ts';
import { excerpt, silentNoteBook, type NoteBook } from './restore-note.ts';
import { restoreText } from './restore-text.ts';

/** Nothing of the schema can be made from what was found without inventing it. */
export const unrepairable = Symbol('unrepairable');

/** What stands in for an unreadable value, by the schema it was meant for: only where a harmless default exists. */
export type Substitutes = ReadonlyMap<z.ZodType, unknown>;

/**
 * Makes of `value` what `schema` accepts, piece by piece, walking the schema: unknown fields are dropped, texts cut, lists
 * shortened, records that cannot be read left out, optional ones emptied. Every change is noted. Understands the kinds of
 * schema that documents are made of; never looks deeper into the value than the schema goes.
 */
export function restoreValue(schema: z.ZodType, value: unknown, path: string, context: RestoreContext): unknown {
  const restored = restoreByKind(schema, value, path, context);
  if (restored === unrepairable && context.substitutes.has(schema)) {
    const substitute = context.substitutes.get(schema);
    context.notes.add(
      path,
      `${describe(value)}，已改为 ${excerpt(substitute)}。`,
      `${describeEnglish(value)}; ${excerpt(substitute)} was put in its place.`,
    );
    return substitute;
  }
  return restored;
}

export interface RestoreContext {
  readonly notes: NoteBook;
  readonly substitutes: Substitutes;
}

// helpers

function restoreByKind(schema: z.ZodType, value: unknown, path: string, context: RestoreContext): unknown {
  if (schema instanceof z.ZodObject) {
    return restoreObject(schema, value, path, context);
  }
  if (schema instanceof z.ZodArray) {
    return restoreList(schema, value, path, context);
  }
  if (schema instanceof z.ZodNullable) {
    return restoreNullable(schema, value, path, context);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return restoreVariant(schema, value, path, context);
  }
  if (schema instanceof z.ZodString) {
    return restoreString(schema, value, path, context);
  }
  if (schema instanceof z.ZodNumber) {
    return restoreNumber(schema, value, path, context);
  }
  if (schema instanceof z.ZodBoolean) {
    return typeof value === 'boolean' ? value : emptied(false, value, path, context);
  }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    return schema.safeParse(value).success ? value : unrepairable;
  }
  throw new TypeError(`restoreValue knows no schema of kind ${schema.def.type}`);
}

function restoreObject(schema: z.ZodObject, value: unknown, path: string, context: RestoreContext): unknown {
  if (!isPlainRecord(value)) {
    const empty = restoreObject(schema, {}, path, { ...context, notes: silentNoteBook });
    return empty === unrepairable ? unrepairable : emptied(empty, value, path, context);
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(schema.shape, name)) {
      context.notes.add(
        joined(path, name),
        `没有名为${excerpt(name)}的项目，已略去。`,
        `There is no field named ${excerpt(name)}; it was left out.`,
      );
    }
  }
  const result: Record<string, unknown> = {};
  for (const [name, fieldSchema] of Object.entries(schema.shape)) {
    const field = restoreValue(fieldSchema as z.ZodType, fieldOf(value, name), joined(path, name), context);
    if (field === unrepairable) {
      return unrepairable;
    }
    result[name] = field;
  }
  return result;
}

/** A list with a least length is one thing, such as a route: with a piece missing it is not that thing any more. */
function restoreList(schema: z.ZodArray, value: unknown, path: string, context: RestoreContext): unknown {
  const element = schema.element as z.ZodType;
  const { minimum, maximum } = boundsOf(schema);
  if (!Array.isArray(value)) {
    return minimum > 0 ? unrepairable : emptied([], value, path, context);
  }
  const result: unknown[] = [];
  for (const [index, item] of value.entries()) {
    if (result.length === maximum) {
      context.notes.add(
        path,
        `多于 ${maximum} 项，其余 ${value.length - index} 项已略去。`,
        `There are more than ${maximum} entries; the other ${value.length - index} were left out.`,
      );
      break;
    }
    const itemPath = `${path}[${index}]`;
    const isForeign = element instanceof z.ZodObject && !isPlainRecord(item);
    const restored = isForeign ? unrepairable : restoreValue(element, item, itemPath, context);
    if (restored === unrepairable) {
      context.notes.add(itemPath, `${describe(item)}，已略去。`, `${describeEnglish(item)}; it was left out.`);
    } else {
      result.push(restored);
    }
  }
  const isWhole = minimum === 0 || (result.length === value.length && result.length >= minimum);
  return isWhole ? result : unrepairable;
}

function restoreNullable(schema: z.ZodNullable, value: unknown, path: string, context: RestoreContext): unknown {
  if (value === null) {
    return null;
  }
  const inner = value === undefined ? unrepairable : restoreValue(schema.unwrap() as z.ZodType, value, path, context);
  return inner === unrepairable ? emptied(null, value, path, context) : inner;
}

function restoreVariant(schema: z.ZodDiscriminatedUnion, value: unknown, path: string, context: RestoreContext): unknown {
  if (!isPlainRecord(value)) {
    return unrepairable;
  }
  const mark = schema.def.discriminator;
  const options = schema.options as readonly z.ZodObject[];
  const option = options.find((each) => (each.shape[mark] as z.ZodType).safeParse(fieldOf(value, mark)).success);
  return option === undefined ? unrepairable : restoreValue(option, value, path, context);
}

function restoreString(schema: z.ZodString, value: unknown, path: string, context: RestoreContext): unknown {
  const { minimum, maximum } = boundsOf(schema);
  if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value))) {
    return minimum > 0 ? unrepairable : emptied('', value, path, context);
  }
  if (typeof value === 'number') {
    context.notes.add(path, `数字 ${value} 已改存为文字。`, `The number ${value} was kept as text.`);
  }
  const text = restoreText(String(value), path.slice(path.lastIndexOf('.') + 1), maximum, path, context.notes);
  return text.length < minimum ? unrepairable : text;
}

/** Numbers are taken or not: a limit of 100000 days made from a nonsense figure would be a false statement. */
function restoreNumber(schema: z.ZodNumber, value: unknown, path: string, context: RestoreContext): unknown {
  const isNumeral = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
  const figure = isNumeral ? Number(value) : value;
  if (!schema.safeParse(figure).success) {
    return unrepairable;
  }
  if (isNumeral) {
    context.notes.add(path, `文字${excerpt(value)}已改存为数字。`, `The text ${excerpt(value)} was kept as a number.`);
  }
  return figure === 0 ? 0 : figure;
}

function emptied(empty: unknown, value: unknown, path: string, context: RestoreContext): unknown {
  context.notes.add(path, `${describe(value)}，已留空。`, `${describeEnglish(value)}; it was left empty.`);
  return empty;
}

function describe(value: unknown): string {
  return value === undefined ? '缺少此项' : `无法读取${excerpt(value)}`;
}

function describeEnglish(value: unknown): string {
  return value === undefined ? 'This field is missing' : `${excerpt(value)} cannot be read here`;
}

/** Least and greatest length the schema's checks allow. */
function boundsOf(schema: z.ZodString | z.ZodArray): { readonly minimum: number; readonly maximum: number } {
  let minimum = 0;
  let maximum = Infinity;
  for (const check of schema.def.checks ?? []) {
    const rule = check._zod.def;
    if (rule.check === 'min_length') {
      minimum = (rule as z.core.$ZodCheckMinLengthDef).minimum;
    } else if (rule.check === 'max_length') {
      maximum = (rule as z.core.$ZodCheckMaxLengthDef).maximum;
    }
  }
  return { minimum, maximum };
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
