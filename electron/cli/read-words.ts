import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';

/** Words of the command line as options and names. Throws `usage.invalid` for what the command does not know. */
export function readWords<Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new MingquanError('usage.invalid', { reason: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

/** One of the choices. Throws `usage.invalid` for another word; `fallback` where none was given. */
export function readChoice<Choice extends string>(
  option: string,
  word: string | undefined,
  choices: readonly Choice[],
  fallback?: Choice,
): Choice {
  const choice = choices.find((candidate) => candidate === word) ?? (word === undefined ? fallback : undefined);
  if (choice === undefined) {
    throw new MingquanError('usage.invalid', { reason: `--${option}: ${choices.join(' | ')}` });
  }
  return choice;
}

/** The option's word. Throws `usage.invalid` where it is missing or empty. */
export function requireWord(option: string, word: string | undefined): string {
  if (word === undefined || word === '') {
    throw new MingquanError('usage.invalid', { reason: `--${option} ?` });
  }
  return word;
}

/** A whole number of at least 0. Throws `usage.invalid` for anything else; `fallback` where none was given. */
export function readNumber<Fallback>(option: string, word: string | undefined, fallback: Fallback): number | Fallback {
  if (word === undefined) {
    return fallback;
  }
  if (!/^\d{1,9}$/.test(word)) {
    throw new MingquanError('usage.invalid', { reason: `--${option}: 0, 1, 2 …` });
  }
  return Number(word);
}

/** A port to listen on, 0 to 65535, where 0 leaves the choice to the system and is meant where none was given. Throws `usage.invalid`. */
export function readPort(option: string, word: string | undefined): number {
  const port = word === undefined || /^\d{1,5}$/.test(word) ? Number(word ?? 0) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new MingquanError('usage.invalid', { reason: `--${option}: 0 … 65535` });
  }
  return port;
}

/** The only name given. Throws `usage.invalid` for none or several. */
export function onlyName(names: readonly string[], what: string): string {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) {
    throw new MingquanError('usage.invalid', { reason: what });
  }
  return name;
}

/** Throws `usage.invalid` where a name was given to a command that takes none. */
export function noNames(names: readonly string[]): void {
  if (names.length > 0) {
    throw new MingquanError('usage.invalid', { reason: names.join(' ') });
  }
}
