import path from 'node:path';
import type { Dialog, Shell } from 'electron';
import { expect, test } from 'vitest';
import { FakeDialog, FakeShell } from '../../test/harness/fake-electron.ts';
import { desktopOutlet } from './outlet.ts';

test('what is made goes to the clerk’s documents, a chosen folder, the file manager', async () => {
  const dialog = new FakeDialog();
  const shell = new FakeShell();
  const printer = { list: () => Promise.resolve([]), print: () => Promise.resolve() };
  const options = { documentsFolder: '/home/clerk/documents', environment: {}, shell: shell as unknown as Shell, dialog: dialog as unknown as Dialog, window: () => null, printer };
  const outlet = desktopOutlet(options);
  expect(outlet.folder).toBe(path.join('/home/clerk/documents', '明权输出'));
  expect(desktopOutlet({ ...options, environment: { MINGQUAN_OUTPUT: '/out' } }).folder).toBe(path.resolve('/out'));
  expect(await outlet.chooseFolder?.('/from')).toBeNull();
  dialog.folder = '/chosen';
  expect(await outlet.chooseFolder?.('/from')).toBe('/chosen');
  expect(dialog.shown).toEqual(['folder /from', 'folder /from']);
  await outlet.reveal?.('/made');
  expect(shell.shown).toEqual(['/made']);
});
