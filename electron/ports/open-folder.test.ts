import { expect, test } from 'vitest';
import { folderCommand, folderOpener } from './open-folder.ts';

test('each system shows a folder by its own file manager', () => {
  expect(folderCommand('win32', {})?.('C:\\甲')).toEqual({ program: 'explorer.exe', words: ['C:\\甲'] });
  expect(folderCommand('darwin', {})?.('/甲')).toEqual({ program: 'open', words: ['/甲'] });
});

test('no folder is shown where nobody would see it', () => {
  expect(folderCommand('linux', {})).toBeNull();
  expect(folderOpener('win32', { CI: '1' })).toBeNull();
});
