import { z } from 'zod';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { Connection, Statement } from './database.ts';

export type SqlValue = string | number | null;

/** A library that can be asked. Its statements cannot write: one that would is refused before it runs. */
export interface ReadableLibrary {
  readonly path: string;
  /** Every row, parsed. Throws `library.damaged` where a row is not of the schema. */
  all<Schema extends z.ZodType>(schema: Schema, sql: string, ...parameters: readonly SqlValue[]): z.output<Schema>[];
  /** The first row, or null. */
  one<Schema extends z.ZodType>(schema: Schema, sql: string, ...parameters: readonly SqlValue[]): z.output<Schema> | null;
}

/** A library that can be changed. A function that takes a `ReadableLibrary` cannot reach this through it. */
export interface WritableLibrary extends ReadableLibrary {
  /** Runs a statement and returns the number of rows it changed. */
  run(sql: string, ...parameters: readonly SqlValue[]): number;
  /** All of the work or, where it throws, none of it. Inside another one it is a part of that. */
  transaction<Value>(work: () => Value): Value;
}

export function readableLibrary(db: Connection, path: string): ReadableLibrary {
  const prepare = statementCache(db);
  function rows(sql: string, parameters: readonly SqlValue[]): unknown[] {
    const statement = prepare(sql);
    if (!statement.readonly) {
      throw new TypeError(`a reading handle does not run: ${sql}`);
    }
    return statement.all(...parameters);
  }
  return {
    path,
    all: (schema, sql, ...parameters) => rows(sql, parameters).map((row) => parseRow(schema, row, path)),
    one(schema, sql, ...parameters) {
      const row = rows(sql, parameters)[0];
      return row === undefined ? null : parseRow(schema, row, path);
    },
  };
}

export function writableLibrary(db: Connection, path: string): WritableLibrary {
  const prepare = statementCache(db);
  return {
    ...readableLibrary(db, path),
    run: (sql, ...parameters) => prepare(sql).run(...parameters).changes,
    transaction: (work) => db.transaction(work).immediate(),
  };
}

/** A text column that holds JSON of the schema. */
export function json<Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema>> {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema as z.ZodType<z.output<Schema>, unknown>);
}

// helpers

function statementCache(db: Connection): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) {
      return known;
    }
    const statement: Statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}

function parseRow<Schema extends z.ZodType>(schema: Schema, row: unknown, path: string): z.output<Schema> {
  const result = schema.safeParse(row);
  if (result.success) {
    return result.data;
  }
  const issue = result.error.issues[0];
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  throw new MingquanError('library.damaged', { path, reason });
}
