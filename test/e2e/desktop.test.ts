import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronProgram } from '../../electron/ports/electron-program.ts';
import { hasDisplay } from '../../electron/ports/open-in-browser.ts';

const electron = electronProgram(path.resolve('node_modules/electron'), process.env);
const obstacle = findObstacle();

/** The real Electron. Where it is not, the fake of test/harness/fake-electron.ts is all that stands for it. */
describe.skipIf(obstacle !== null)(`the desktop host in Electron${obstacle === null ? '' : ` (skipped: ${obstacle})`}`, () => {
  let folder = '';
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mingquan-electron-'));
    app = await _electron.launch({
      executablePath: electron ?? '',
      args: [`--user-data-dir=${path.join(folder, 'profile')}`, process.cwd()],
      env: { ...process.env, MINGQUAN_LIBRARY: path.join(folder, 'e2e.mingquan') } as Record<string, string>,
    });
    page = await app.firstWindow();
    await page.waitForLoadState();
  });

  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  test('shows the page from its own protocol, without Node in it', async () => {
    expect(page.url()).toBe('app://mingquan/');
    expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual(['undefined', 'undefined']);
    expect(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'mingquan') as object))).toEqual(['invoke', 'subscribe']);
  });

  test('answers a method through gate and preload', async () => {
    const answer = await page.evaluate(() =>
      (Reflect.get(globalThis, 'mingquan') as { invoke(name: string, arguments_: object): Promise<unknown> }).invoke('host.describe', {}),
    );
    expect(answer).toMatchObject({ ok: true });
  });

  test('reaches no network and cannot be taken away', async () => {
    expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'reached', () => 'blocked'))).toBe('blocked');
    await page.evaluate(() => location.assign('https://example.com/'));
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
    expect(page.url()).toBe('app://mingquan/');
    expect(app.windows()).toHaveLength(1);
  });
});

function findObstacle(): string | null {
  if (electron === null) {
    return 'the Electron program is not installed';
  }
  if (!hasDisplay(process.platform, process.env)) {
    return 'there is no display';
  }
  return existsSync('out/desktop/main.js') ? null : 'the desktop is not built';
}
