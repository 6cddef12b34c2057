import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import type { CommandHost } from './command-line.ts';

/** Where a passphrase comes from: what stands on a command line itself is seen by others. */
export interface PassphraseWords {
  /** What the options begin with, e.g. `seal-`, or nothing. */
  readonly prefix: '' | 'seal-';
  /** A file whose first line it is. */
  readonly file: string | undefined;
  /** The name of a variable of the environment. */
  readonly variable: string | undefined;
  /** What is asked for at the terminal where neither is given. */
  readonly prompt: string;
}

/** Throws `usage.invalid` where both are given, the variable is not set, or nobody can be asked. */
export async function readPassphrase({ prefix, file, variable, prompt }: PassphraseWords, { ask }: Pick<CommandHost, 'ask'>): Promise<string> {
  const fromVariable = variable === undefined ? undefined : process.env[variable];
  const isAsked = file === undefined && variable === undefined;
  const read = isAsked ? await ask(prompt) : file === undefined ? fromVariable : variable === undefined ? firstLine(await readBoundedFile(file, 1)) : undefined;
  if (read === undefined || read === null) {
    throw new MingquanError('usage.invalid', { reason: `--${prefix}passphrase-file FILE | --${prefix}passphrase-env NAME` });
  }
  return read;
}

// helpers

function firstLine(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).split(/\r?\n/)[0] ?? '';
}
