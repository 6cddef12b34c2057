import fc from 'fast-check';
import { z } from 'zod';

/** Records the schema accepts, made by walking it: every kind of schema the documents use. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, arbitraryField(name, field as z.ZodType)])));
  }
  if (schema instanceof z.ZodArray) {
    const minLength = schema.safeParse([]).success ? 0 : 2;
    const maxLength = schema.element instanceof z.ZodEnum ? 3 : 4;
    return fc.array(arbitraryOf(schema.element as z.ZodType), { minLength, maxLength });
  }
  if (schema instanceof z.ZodNullable) {
    return fc.option(arbitraryOf(schema.unwrap() as z.ZodType), { nil: null });
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return fc.oneof(...(schema.options as z.ZodType[]).map(arbitraryOf));
  }
  if (schema instanceof z.ZodEnum) {
    return fc.constantFrom(...schema.options);
  }
  if (schema instanceof z.ZodLiteral) {
    return fc.constant(schema.value);
  }
  if (schema instanceof z.ZodBoolean) {
    return fc.boolean();
  }
  if (schema instanceof z.ZodNumber) {
    const min = Math.max(schema.minValue ?? -1000, -1e9);
    const max = Math.min(schema.maxValue ?? 1000, 1e9);
    return schema.isInt ? fc.integer({ min, max }) : fc.integer({ min: min * 8, max: max * 8 }).map((value) => (value === 0 ? 0 : value / 8));
  }
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('行政处罚', '𠮷', '第一行\n第二行', '__proto__', '"\\"'));
  return text.filter((value) => schema.safeParse(value).success && !/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/u.test(value));
}

/** The value with one random piece of it replaced by something else. */
export function arbitrarilySpoilt(value: unknown): fc.Arbitrary<unknown> {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(undefined, NaN, Infinity, -1e300, 'x'.repeat(6000), '\u0000\ud800', [], {}, [[[]]], { __proto__: null }),
  );
  return fc.tuple(fc.array(fc.nat(), { maxLength: 6 }), junk).map(([way, piece]) => replaceAt(value, way, piece));
}

// helpers

function arbitraryField(name: string, schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodString && ['issuedOn', 'version'].includes(name)) {
    return fc.constantFrom('', '2026-03-02', '2024-02-29');
  }
  return arbitraryOf(schema);
}

function replaceAt(value: unknown, way: readonly number[], piece: unknown): unknown {
  const [turn, ...rest] = way;
  if (turn === undefined || typeof value !== 'object' || value === null) {
    return piece;
  }
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(keys.length, 1)];
  if (key === undefined) {
    return piece;
  }
  const replaced = replaceAt((value as Record<string, unknown>)[key], rest, piece);
  return Array.isArray(value) ? value.map((item, index) => (String(index) === key ? replaced : item)) : { ...value, [key]: replaced };
}
