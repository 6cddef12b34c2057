import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { methods } from '../../shared/contract/methods.ts';

let home = '';
let child: ChildProcess | null = null;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'mingquan-home-'));
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(home, { recursive: true });
});

describe('npm start in an empty home, without Electron and without a display', () => {
  test('says so in a line, makes the library from the samples, prints the address, and ends with Ctrl+C', async () => {
    const run = start();
    const address = await run.until(/http:\/\/127\.0\.0\.1:\d+\/#token=\S+/);
    expect(run.output().split('\n').filter((line) => line.includes('Electron'))).toHaveLength(1);
    expect(existsSync(path.join(home, '.local', 'share', 'mingquan', 'mingquan.mingquan'))).toBe(true);

    const { origin, hash } = new URL(address);
    expect(await (await fetch(`${origin}/`)).text()).toContain('<title>明权</title>');
    expect((await fetch(`${origin}/fonts/sans.ttf`)).headers.get('content-type')).toBe('font/ttf');
    const answer = await call(origin, hash.slice('#token='.length), 'library.read');
    const library = methods['library.read'].result.parse(answer.value);
    expect(library.readOnly).toBe(false);
    expect(library.charts.length).toBeGreaterThanOrEqual(12);

    child?.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(existsSync(path.join(home, '.local', 'share', 'mingquan', 'mingquan.mingquan-wal'))).toBe(false);
  });

  test('says that a named library is not there, and does not make one', async () => {
    const run = start('absent.mingquan');
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain('absent.mingquan');
    expect(existsSync(path.join(home, 'absent.mingquan'))).toBe(false);
  });

  test.each([['--port', 'x'], ['--prot', '1'], ['a.mingquan', 'b.mingquan']])('tells its usage for %s %s', async (...words) => {
    const run = start(...words);
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain('npm start');
  });
});

/** A program in Electron's place, which the clerk's own installation would have. */
describe.skipIf(process.platform === 'win32')('npm start with a program in the place of Electron (skipped on Windows: it is a shell script)', () => {
  async function install(script: string): Promise<Record<string, string>> {
    const file = path.join(home, 'electron');
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    return { ELECTRON_OVERRIDE_DIST_PATH: home, DISPLAY: ':99' };
  }

  test('runs it on the project and the library, and ends as it ends', async () => {
    const environment = await install('echo "ran: $@ as node: ${ELECTRON_RUN_AS_NODE:-no}"');
    const run = startIn({ ...environment, ELECTRON_RUN_AS_NODE: '1' }, 'a.mingquan');
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain(`ran: ${process.cwd()}/ ${path.join(home, 'a.mingquan')} as node: no`);
    expect(run.output()).not.toContain('http://');
  });

  test('goes to the browser where it cannot start, and when told to', async () => {
    const environment = await install('exit 127');
    const run = startIn(environment);
    await run.until(/Electron did not start.*\n[^]*http:\/\/127\.0\.0\.1/);
    child?.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    const told = startIn(environment, '--browser');
    await told.until(/http:\/\/127\.0\.0\.1/);
    expect(told.output()).not.toContain('did not start');
  });

  test('ends as it ends where the library was the trouble', async () => {
    const run = startIn(await install('exit 2'));
    expect(await run.ended).toBe(2);
    expect(run.output()).not.toContain('http://');
  });
});

function start(...words: string[]) {
  return startIn({}, ...words);
}

function startIn(environment: Record<string, string>, ...words: string[]) {
  const nowhere = { DISPLAY: '', WAYLAND_DISPLAY: '', MINGQUAN_LIBRARY: '', XDG_DATA_HOME: '' };
  const started = spawn(process.execPath, ['electron/cli/start.ts', ...words], {
    env: { ...process.env, ...nowhere, HOME: home, INIT_CWD: home, CI: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let output = '';
  started.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
  started.stderr.on('data', (data: Buffer) => (output += data.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => started.once('close', resolve));
  return {
    output: () => output,
    ended,
    async until(pattern: RegExp): Promise<string> {
      for (let match = pattern.exec(output); ; match = pattern.exec(output)) {
        if (match !== null) {
          return match[0];
        }
        const more = await Promise.race([ended, new Promise<'more'>((resolve) => setTimeout(resolve, 50, 'more'))]);
        if (more !== 'more') {
          throw new Error(`it ended with ${String(more)}: ${output}`);
        }
      }
    },
  };
}

async function call(origin: string, token: string, method: string): Promise<{ value: unknown }> {
  const headers = { 'Content-Type': 'application/json', 'X-Mingquan-Token': token, Origin: origin };
  const response = await fetch(`${origin}/api/${method}`, { method: 'POST', headers, body: '{}' });
  return (await response.json()) as { value: unknown };
}
