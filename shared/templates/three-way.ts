/**
 * What was changed between `old` and `wanted` taken over into `mine`, where it still is as it was in `old`: field by field,
 * and in lists item by item, told by `id`, by the right it is of, or by all it says. Elsewhere mine stays.
 */
export function threeWay<Value>(mine: Value, old: Value, wanted: Value): Value {
  return merged(mine, old, wanted) as Value;
}

/** Whether two values that could be written as JSON say the same. */
export function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

// helpers

function merged(mine: unknown, old: unknown, wanted: unknown): unknown {
  if (isSame(old, wanted)) {
    return mine;
  }
  if (isSame(mine, old)) {
    return wanted;
  }
  if (Array.isArray(mine) && Array.isArray(old) && Array.isArray(wanted)) {
    return mergedList(mine, old, wanted);
  }
  if (isRecord(mine) && isRecord(old) && isRecord(wanted)) {
    return Object.fromEntries(Object.keys(mine).map((key) => [key, merged(mine[key], old[key], wanted[key])]));
  }
  return mine;
}

function mergedList(mine: readonly unknown[], old: readonly unknown[], wanted: readonly unknown[]): unknown[] {
  const [were, are, have] = [byKey(old), byKey(wanted), byKey(mine)];
  const kept = mine
    .filter((item) => are.has(keyOf(item)) || !isSame(item, were.get(keyOf(item))))
    .map((item) => (were.has(keyOf(item)) && are.has(keyOf(item)) ? merged(item, were.get(keyOf(item)), are.get(keyOf(item))) : item));
  return [...kept, ...wanted.filter((item) => !were.has(keyOf(item)) && !have.has(keyOf(item)))];
}

function byKey(items: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function keyOf(item: unknown): string {
  const name = isRecord(item) ? (item['id'] ?? item['right']) : undefined;
  return typeof name === 'string' ? name : JSON.stringify(item);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
