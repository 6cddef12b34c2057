import type { ChartMaker } from '../backend/chart-maker.ts';

/** What the commands need of the machine; tests pass their own. */
export interface CommandHost {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
  /** Asks the clerk for a passphrase; null where nobody can be asked. */
  readonly ask: (prompt: string) => Promise<string | null>;
  /** Loads fonts and engines when the command first needs them. */
  readonly maker: () => ChartMaker;
}

/** Exit codes of the command line. */
export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;

/** One command: its usage line, and what it does with the words after its name; the number is the exit code. */
export interface CommandLine {
  readonly usage: string;
  readonly run: (words: readonly string[], host: CommandHost) => Promise<number>;
}
