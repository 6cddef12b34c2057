import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { createFakeElectron, type FakeElectron } from '../../test/harness/fake-electron.ts';

const opened: unknown[] = [];
const closed: string[] = [];
let fails = false;

vi.mock('../backend/open-backend.ts', () => ({
  openBackend: async (library: { libraryPath: string }) => {
    if (fails) {
      throw new MingquanError('library.not-a-library', { path: library.libraryPath });
    }
    opened.push(library);
    return {
      dispatch: async (method: string) => ({ ok: true, value: method }),
      subscribe: () => () => void closed.push('events'),
      close: () => void closed.push('backend'),
    };
  },
}));

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mingquan-desktop-'));
  vi.stubEnv('MINGQUAN_LIBRARY', path.join(folder, 'a.mingquan'));
  opened.length = 0;
  closed.length = 0;
  fails = false;
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  vi.doUnmock('electron');
  await rm(folder, { recursive: true });
});

async function run(options: Parameters<typeof createFakeElectron>[0] = {}): Promise<FakeElectron> {
  const electron = createFakeElectron(options);
  vi.doMock('electron', () => electron);
  await import('./main.ts');
  await electron.start();
  return electron;
}

describe('the desktop host', () => {
  test('opens the library and then one window on the page, which can call the backend', async () => {
    const { windows, protocol, session, app, Menu } = await run();
    expect(opened).toEqual([{ libraryPath: path.join(folder, 'a.mingquan'), createFromSamples: true }]);
    expect(protocol.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
    expect([...session.defaultSession.handlers.keys()]).toEqual(['app']);
    expect(windows).toHaveLength(1);
    const [window] = windows;
    expect(window?.webContents.mainFrame.url).toBe('app://mingquan/');
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: false });
    expect(await window?.webContents.ipcRenderer.invoke('mingquan:invoke', 'library.read', {})).toEqual({ ok: true, value: 'library.read' });
    expect(app.isSandboxed).toBe(true);
    expect(Menu.template.map(({ label }) => label)).toContain('文件');
  });

  test('guards what it opened', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { windows, session } = await run();
    expect(windows[0]?.webContents.navigates('https://example.com/')).toBe(false);
    expect(await session.defaultSession.lets('https://example.com/')).toBe(false);
    expect(await session.defaultSession.grants('media')).toBe(false);
    vi.restoreAllMocks();
  });

  test('ends when its window is closed: no more events, then the backend', async () => {
    const { app, windows } = await run();
    windows[0]?.destroy();
    app.emit('window-all-closed');
    expect(app.hasQuit).toBe(true);
    expect(closed).toEqual(['events', 'backend']);
  });

  test('brings the open window to the front when it is started a second time', async () => {
    const { app, windows } = await run();
    const [window] = windows;
    if (window !== undefined) {
      window.minimized = true;
    }
    app.emit('second-instance');
    expect(windows).toHaveLength(1);
    expect([window?.minimized, window?.focusCount]).toEqual([false, 1]);
  });

  test('ends at once, and opens nothing, where it runs already', async () => {
    const { app, windows } = await run({ hasLock: false });
    expect([app.hasQuit, windows.length]).toEqual([true, 0]);
    expect(opened).toEqual([]);
  });

  test('asks before it closes over edits that are not written, and waits unless told otherwise', async () => {
    const { windows, dialog } = await run();
    expect(windows[0]?.webContents.isLeftUnwillingly()).toBe(false);
    dialog.answer = 1;
    expect(windows[0]?.webContents.isLeftUnwillingly()).toBe(true);
    expect(dialog.shown).toEqual(['刚才的改动还没有写入职权库。', '刚才的改动还没有写入职权库。']);
  });

  test('offers to load a page anew that crashed', async () => {
    const { windows } = await run();
    windows[0]?.webContents.load('about:blank');
    windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(windows[0]?.webContents.mainFrame.url).toBe('app://mingquan/');
  });

  test('says why a library cannot be opened, and ends with 2', async () => {
    fails = true;
    const { app, dialog, windows } = await run();
    expect(dialog.shown).toEqual([expect.stringContaining('不是明权的职权库文件')]);
    expect([app.exitCode, windows.length]).toEqual([2, 0]);
  });
});
