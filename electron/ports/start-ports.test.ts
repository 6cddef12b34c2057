import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electronProgram } from './electron-program.ts';
import { isStale } from './is-stale.ts';
import { browserCommand, openInBrowser } from './open-in-browser.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingquan-start-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('electronProgram', () => {
  test('is null where the package has no program inside, or only its name', async () => {
    expect(electronProgram(folder, {})).toBeNull();
    await writeFile(path.join(folder, 'path.txt'), 'electron');
    expect(electronProgram(folder, {})).toBeNull();
    expect(electronProgram(path.join(folder, 'absent'), {})).toBeNull();
  });

  test('is the program the package names', async () => {
    await mkdir(path.join(folder, 'dist'));
    await writeFile(path.join(folder, 'path.txt'), 'electron.exe');
    await writeFile(path.join(folder, 'dist', 'electron.exe'), '');
    expect(electronProgram(folder, {})).toBe(path.join(folder, 'dist', 'electron.exe'));
  });

  test('is the one in the folder somebody set instead', async () => {
    await writeFile(path.join(folder, 'electron'), '');
    expect(electronProgram('/absent', { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(path.join(folder, 'electron'));
    expect(electronProgram('/absent', { ELECTRON_OVERRIDE_DIST_PATH: '' })).toBeNull();
  });
});

describe('isStale', () => {
  test('holds for a file that is missing or older than a source, at any depth', async () => {
    const [product, source] = [path.join(folder, 'product'), path.join(folder, 'sources', 'deep', 'a.ts')];
    await mkdir(path.dirname(source), { recursive: true });
    await writeFile(source, '');
    expect(isStale(product, [path.join(folder, 'sources')])).toBe(true);
    await writeFile(product, '');
    await utimes(product, 2000, 2000);
    await utimes(source, 1000, 1000);
    expect(isStale(product, [path.join(folder, 'sources'), path.join(folder, 'absent')])).toBe(false);
    await utimes(source, 3000, 3000);
    expect(isStale(product, [path.join(folder, 'sources')])).toBe(true);
  });

  test('does not count tests', async () => {
    const product = path.join(folder, 'product');
    await writeFile(product, '');
    await utimes(product, 2000, 2000);
    await mkdir(path.join(folder, 'sources'));
    await writeFile(path.join(folder, 'sources', 'a.test.ts'), '');
    expect(isStale(product, [path.join(folder, 'sources')])).toBe(false);
  });
});

describe('browserCommand', () => {
  const address = 'http://127.0.0.1:1/#token=a';

  test.each([
    ['linux', {}],
    ['linux', { DISPLAY: ':0', PATH: '/absent' }],
    ['linux', { DISPLAY: ':0', CI: 'true' }],
    ['darwin', { CI: '1' }],
    ['win32', { BROWSER: 'none' }],
  ] as const)('is null on %s with %j', (platform, environment) => {
    expect(browserCommand(address, platform, environment)).toBeNull();
    expect(() => openInBrowser(address, platform, environment)).not.toThrow();
  });

  test('is the opener of the system, with no shell between', async () => {
    const program = path.join(folder, 'xdg-open');
    await writeFile(program, '');
    await chmod(program, 0o755);
    expect(browserCommand(address, 'linux', { WAYLAND_DISPLAY: 'w', PATH: folder })).toEqual({ program: 'xdg-open', words: [address] });
    expect(browserCommand(address, 'darwin', {})).toEqual({ program: 'open', words: [address] });
    expect(browserCommand(address, 'win32', {})).toEqual({ program: 'rundll32', words: ['url.dll,FileProtocolHandler', address] });
  });
});
