import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { installJava, installPython } from './installs.ts';
import { batches, madeFrom, passphraseName, type MakingName } from './makings.ts';
import { prepareDesk } from './prepare-desk.ts';
import { runCommand } from './run-command.ts';
import type { Machine } from './run-checks.ts';
import { slots } from './slots.ts';

export interface MachineOptions {
  /** The empty folder that files are made in. */
  readonly desk: string;
  readonly cacheFolder: string;
  readonly signal: AbortSignal;
  has(command: string): boolean;
}

/** Makes files and runs checks in processes of their own, which are killed when the signal says so. */
export async function thisMachine({ desk, cacheFolder, signal, has }: MachineOptions): Promise<Machine> {
  const passphrase = randomBytes(12).toString('hex');
  await prepareDesk(desk, passphrase);
  const environment = { ...process.env, [passphraseName]: passphrase };
  const own = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const node = (script: string, words: readonly string[], options: { readonly input?: string; readonly onLine?: (line: string) => void } = {}) =>
    runCommand(process.execPath, [own(script), ...words], { environment, signal, ...options });
  // Two Mavens at once would write the same repository.
  const oneMaven = slots(1);
  const installing = { cacheFolder, signal };

  return {
    has,
    signal,
    now: () => performance.now(),

    make(checks, place) {
      const wanted = new Set(checks.flatMap((check) => check.looksAt).flatMap((name) => [...(madeFrom[name] ?? []), name]));
      const started: Record<string, Promise<void>> = {};
      batches.forEach((batch, index) => {
        const names = batch.filter((name) => wanted.has(name));
        const done = new Map(names.map((name) => [name, Promise.withResolvers<undefined>()]));
        done.forEach(({ promise }, name) => {
          promise.catch(() => undefined);
          started[name] = promise;
        });
        const work = names.length === 0 ? Promise.resolve() : place(async () => {
          const { code, err } = await node('make-files.ts', [desk, String(index), ...names], { onLine: (line) => done.get(line as MakingName)?.resolve(undefined) });
          if (code !== 0) {
            throw new Error(`could not be made: ${err.slice(0, 1000)}`);
          }
        });
        work.catch((thrown: unknown) => done.forEach(({ reject }) => reject(thrown)));
      });
      return started;
    },

    async install({ python = [], java = [] }) {
      const [program, classPath] = await Promise.all([
        python.length === 0 ? '' : installPython(python, installing),
        java.length === 0 ? '' : oneMaven(() => installJava(java, installing)),
      ]);
      return { python: program, classPath };
    },

    async run({ name }, tools) {
      const { code, out, err } = await node('run-check.ts', [], { input: JSON.stringify({ name, desk, ...tools }) });
      if (code !== 0) {
        throw new Error(err.slice(0, 1000));
      }
      return resultSchema.parse(JSON.parse(out));
    },
  };
}

// helpers

const resultSchema = z.strictObject({ checked: z.number(), faults: z.array(z.string()) });
