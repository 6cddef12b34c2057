/** What another program says of the files we made. */
export interface ConformanceCheck {
  readonly name: string;
  /** Commands of the machine it cannot do without; where one is missing the check is left out and that is said. */
  readonly needs: readonly string[];
  run(context: ConformanceContext): Promise<ConformanceResult>;
}

export interface ConformanceResult {
  /** How many files, pages or codes were looked at. None is a fault: a check must have something to check. */
  readonly checked: number;
  /** Each fault with its file. */
  readonly faults: readonly string[];
}

/** What a command answered. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface ConformanceContext {
  /** Kept between runs: what was installed. */
  readonly cacheFolder: string;
  /** Emptied before each run. */
  readonly workFolder: string;
  /** The sample department's library file. */
  readonly library: string;
  /** The files made of the sample department as this carrier, anew or as made before in this run; `options` are words of the command line. */
  made(as: string, ...options: readonly string[]): Promise<readonly string[]>;
  /** Runs Mingquan's command line; throws where it does not end with 0. */
  mingquan(...words: readonly string[]): Promise<string>;
  run(command: string, words: readonly string[], options?: { readonly cwd?: string; readonly input?: string }): Promise<Ran>;
  /** A Python that has these packages, e.g. `pyhanko==0.31.0`. */
  python(...requirements: readonly string[]): Promise<string>;
  /** A Java class path of these artifacts and what they need, each `group:artifact:version`. */
  classPath(...artifacts: readonly string[]): Promise<string>;
}
