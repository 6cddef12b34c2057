import type { MakingName } from './makings.ts';
import type { Ran } from './run-command.ts';

/** What another program says of the files we make. */
export interface ConformanceCheck {
  readonly name: string;
  /** Commands of the machine it cannot do without. */
  readonly needs: readonly string[];
  /** The packages its Python must have, e.g. `pyhanko==0.38.0`. */
  readonly python?: readonly string[];
  /** The Java artifacts it must have, each `group:artifact:version`. */
  readonly java?: readonly string[];
  /** What it looks at: made once, before the first check that wants it begins. */
  readonly looksAt: readonly MakingName[];
  run(context: ConformanceContext): Promise<ConformanceResult>;
}

export interface ConformanceResult {
  /** How many files, pages or codes were looked at. None is a fault: a check must have something to check. */
  readonly checked: number;
  /** Each fault with its file. */
  readonly faults: readonly string[];
}


export interface ConformanceContext {
  /** A folder of the check's own, empty at first. */
  readonly workFolder: string;
  /** The sample department's library file. */
  readonly library: string;
  /** A filing package of earlier days, which some documents compare with. */
  readonly formerPackage: string;
  /** The roots of the certificates the files are signed with, PEM; and that of one which signed nothing. */
  readonly roots: string;
  readonly strangers: string;
  /** The files of a making that the check looks at, by their path, sorted. */
  made(name: MakingName): readonly string[];
  run(command: string, words: readonly string[], options?: { readonly cwd?: string; readonly input?: string }): Promise<Ran>;
  /** The Python that has the check's packages. */
  readonly python: string;
  /** The Java class path of the check's artifacts and what they need. */
  readonly classPath: string;
}
