import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command.ts';

/** What a check needs could not be installed: no network, or the registry refuses. */
export class NotInstalled extends Error {}

/** Where it installs, and when it must stop. */
export interface Installing {
  /** Kept between runs. */
  readonly cacheFolder: string;
  readonly signal: AbortSignal;
}

/** The Python that has these packages. Throws `NotInstalled`. */
export async function installPython(requirements: readonly string[], { cacheFolder, signal }: Installing): Promise<string> {
  const folder = path.join(cacheFolder, `python-${nameOf(requirements)}`);
  const program = path.join(folder, 'bin', 'python');
  const done = path.join(folder, 'installed');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(cacheFolder, { recursive: true });
    await succeed('python3', ['-m', 'venv', folder], signal);
    await succeed(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile', ...requirements], signal);
    writeFileSync(done, requirements.join('\n'));
  }
  return program;
}

/** The class path of these artifacts and what they need. Throws `NotInstalled`. */
export async function installJava(artifacts: readonly string[], { cacheFolder, signal }: Installing): Promise<string> {
  const folder = path.join(cacheFolder, `java-${nameOf(artifacts)}`);
  const list = path.join(folder, 'class-path.txt');
  if (!existsSync(list) || !readFileSync(list, 'utf8').split(path.delimiter).every((file) => existsSync(file))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'pom.xml'), pom(artifacts));
    await succeed('mvn', ['-q', '-B', `-Dmaven.repo.local=${path.join(cacheFolder, 'maven')}`, 'dependency:build-classpath', `-Dmdep.outputFile=${list}.part`], signal, folder);
    writeFileSync(list, readFileSync(`${list}.part`, 'utf8').trim());
  }
  return readFileSync(list, 'utf8');
}

// helpers

async function succeed(command: string, words: readonly string[], signal: AbortSignal, cwd?: string): Promise<void> {
  const { code, out, err } = await runCommand(command, words, { signal, ...(cwd === undefined ? {} : { cwd }) });
  if (code !== 0) {
    throw new NotInstalled(`${command} ${words.join(' ')}: ${signal.aborted ? 'ran out of time' : `${code} ${out.slice(-1000)}${err.slice(-1000)}`}`);
  }
}

function nameOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

function pom(artifacts: readonly string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(':');
    return `    <dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  });
  return [
    '<project>',
    '  <modelVersion>4.0.0</modelVersion>',
    '  <groupId>mingquan</groupId><artifactId>conformance</artifactId><version>1</version><packaging>pom</packaging>',
    '  <dependencies>',
    ...dependencies,
    '  </dependencies>',
    '</project>',
    '',
  ].join('\n');
}
