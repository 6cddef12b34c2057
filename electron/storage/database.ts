import Database from 'better-sqlite3';

export type Connection = Database.Database;
export type Statement = Database.Statement<unknown[]>;

/** How long a statement waits for another process that is just writing, in milliseconds. */
const patience = 5000;

/** The one place that loads the native module. The file must exist, unless `create` is given. */
export function connect(path: string, options: { readonly create?: boolean; readonly patience?: number } = {}): Connection {
  return new Database(path, { fileMustExist: options.create !== true, timeout: options.patience ?? patience });
}
