import type { ConformanceCheck, ConformanceResult } from './conformance-check.ts';
import { NotInstalled } from './installs.ts';
import { slots } from './slots.ts';

/** What became of a check. One that was left out says nothing of our files: it neither passed nor failed. */
export type Verdict =
  | { readonly kind: 'looked'; readonly checked: number; readonly faults: readonly string[]; readonly seconds: number }
  | { readonly kind: 'left out'; readonly why: string };

/** What a check was given to work with. */
export interface Installed {
  readonly python: string;
  readonly classPath: string;
}

/** The machine the checks run on. */
export interface Machine {
  has(command: string): boolean;
  /** Makes every file the checks look at; rejects where one cannot be made. Takes a place for each process it starts. */
  make(checks: readonly ConformanceCheck[], place: ReturnType<typeof slots>): { readonly [name: string]: Promise<void> };
  /** Rejects with `NotInstalled` where it cannot. */
  install(check: ConformanceCheck): Promise<Installed>;
  /** Rejects with what went wrong in the check itself. */
  run(check: ConformanceCheck, installed: Installed): Promise<ConformanceResult>;
  /** Says when no check may begin or go on. */
  readonly signal: AbortSignal;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}

/** Runs the checks two at a time, each as soon as its files and tools are there; `tell` hears of each at its end. */
export async function runChecks(checks: readonly ConformanceCheck[], machine: Machine, tell: (check: ConformanceCheck, verdict: Verdict) => void): Promise<Verdict[]> {
  const place = slots(atATime);
  const missing = (check: ConformanceCheck): string[] => check.needs.filter((command) => !machine.has(command));
  const making = machine.make(checks.filter((check) => missing(check).length === 0), place);
  return Promise.all(
    checks.map(async (check) => {
      const lacking = missing(check);
      const verdict: Verdict = lacking.length > 0 ? { kind: 'left out', why: `this machine has no ${lacking.join(', ')}` } : await judged(check, making, machine, place);
      tell(check, verdict);
      return verdict;
    }),
  );
}

/** The exit code: 1 for a fault, and for a check left out unless `wherePossible`. */
export function exitCodeOf(verdicts: readonly Verdict[], { wherePossible }: { readonly wherePossible: boolean }): 0 | 1 {
  return verdicts.some((verdict) => (verdict.kind === 'looked' ? verdict.faults.length > 0 : !wherePossible)) ? 1 : 0;
}

// helpers

/** As many as office and build machines have cores. */
const atATime = 2;

async function judged(check: ConformanceCheck, making: ReturnType<Machine['make']>, machine: Machine, place: ReturnType<typeof slots>): Promise<Verdict> {
  let started = machine.now();
  const outOfTime = (): Verdict => ({ kind: 'left out', why: 'the time was over' });
  try {
    const installed = machine.install(check);
    // Told below; a making that fails first must not leave it without anyone who listens.
    installed.catch(() => undefined);
    await Promise.all(check.looksAt.map((name) => making[name]));
    const tools = await installed;
    return await place(async () => {
      started = machine.now();
      if (machine.signal.aborted) {
        return outOfTime();
      }
      const { checked, faults } = await machine.run(check, tools);
      const all = checked === 0 && faults.length === 0 ? ['nothing was there to check'] : faults;
      return { kind: 'looked', checked, faults: all, seconds: (machine.now() - started) / 1000 };
    });
  } catch (thrown) {
    if (machine.signal.aborted) {
      return outOfTime();
    }
    if (thrown instanceof NotInstalled) {
      return { kind: 'left out', why: `what it needs could not be installed: ${thrown.message}` };
    }
    return { kind: 'looked', checked: 0, faults: [String(thrown instanceof Error ? thrown.message : thrown)], seconds: (machine.now() - started) / 1000 };
  }
}
