import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConformanceContext, Ran } from './conformance-check.ts';

const commandLine = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

/** Installs into `cacheFolder`, works in `workFolder`, which is emptied first. */
export function conformanceContext(cacheFolder: string, workFolder: string): ConformanceContext {
  rmSync(workFolder, { recursive: true, force: true });
  mkdirSync(workFolder, { recursive: true });
  mkdirSync(cacheFolder, { recursive: true });
  const library = path.join(workFolder, 'demo', 'sample.mingquan');
  const makings = new Map<string, Promise<readonly string[]>>();

  async function succeed(command: string, words: readonly string[], options?: { readonly cwd?: string }): Promise<string> {
    const { code, out, err } = await run(command, words, options);
    if (code !== 0) {
      throw new Error(`${command} ${words.join(' ')}: ${code}\n${out.slice(-2000)}\n${err.slice(-2000)}`);
    }
    return out;
  }
  const mingquan = (...words: readonly string[]): Promise<string> => succeed(process.execPath, [commandLine, ...words]);

  return {
    cacheFolder,
    workFolder,
    library,
    mingquan,
    run,
    made(as, ...options) {
      const name = [as, ...options].join('_').replace(/[^\w-]+/g, '');
      const known = makings.get(name);
      if (known !== undefined) {
        return known;
      }
      const folder = path.join(workFolder, name);
      const making = mingquan('export', library, '--as', as, '--out', folder, ...options).then(() => filesIn(folder));
      makings.set(name, making);
      return making;
    },
    async python(...requirements) {
      const folder = path.join(cacheFolder, `python-${nameOf(requirements)}`);
      const program = path.join(folder, 'bin', 'python');
      const done = path.join(folder, 'installed');
      if (!existsSync(done)) {
        rmSync(folder, { recursive: true, force: true });
        await succeed('python3', ['-m', 'venv', folder]);
        await succeed(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...requirements]);
        writeFileSync(done, requirements.join('\n'));
      }
      return program;
    },
    async classPath(...artifacts) {
      const folder = path.join(cacheFolder, `java-${nameOf(artifacts)}`);
      const list = path.join(folder, 'class-path.txt');
      if (!existsSync(list)) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, 'pom.xml'), pom(artifacts));
        await succeed('mvn', ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${list}.part`], { cwd: folder });
        writeFileSync(list, readFileSync(`${list}.part`, 'utf8').trim());
      }
      return readFileSync(list, 'utf8');
    },
  };
}

/** Every file of the folder and of those in it, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

// helpers

function run(command: string, words: readonly string[], options: { readonly cwd?: string; readonly input?: string } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: options.cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    // A program that answers before it has read everything closes its input.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => resolve({ code: code ?? -1, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }));
    child.stdin.end(options.input ?? '');
  });
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
