/** A JSON object of unknown content. */
export type PlainRecord = Readonly<Record<string, unknown>>;

export function isPlainRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record's own field; undefined for what is only inherited, such as `constructor`. */
export function fieldOf(record: PlainRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The record of that field, or an empty one. */
export function recordOf(record: PlainRecord, name: string): PlainRecord {
  const value = fieldOf(record, name);
  return isPlainRecord(value) ? value : {};
}

/** The list of that field, or an empty one. */
export function listOf(record: PlainRecord, name: string): readonly unknown[] {
  const value = fieldOf(record, name);
  return Array.isArray(value) ? value : [];
}
