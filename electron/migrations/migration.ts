import type { Database } from 'better-sqlite3';

/** One frozen step of the library file's form. Once released it is never changed: a later one mends it. */
export interface Migration {
  /** Number the file carries afterwards (`user_version`); they go up in steps of 10. */
  readonly version: number;
  readonly name: string;
  readonly migrate: (db: Database) => void;
}
