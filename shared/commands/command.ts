import type { z } from 'zod';
import type { IdSource } from '../kernel/sources.ts';
import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';

/** What a command may use besides the chart and its arguments. */
export interface CommandContext {
  readonly newId: IdSource;
}

/**
 * A change of the chart: a pure function from chart and arguments to the diff. An empty diff means that nothing
 * changes. Throws `command.refused` for what may not be.
 */
export interface Command<Schema extends z.ZodType> {
  readonly arguments: Schema;
  readonly run: (chart: Chart, arguments_: z.output<Schema>, context: CommandContext) => Diff;
}

/** Keeps the type of the arguments tied to their schema. */
export function defineCommand<Schema extends z.ZodType>(command: Command<Schema>): Command<Schema> {
  return command;
}
