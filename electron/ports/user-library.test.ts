import { describe, expect, test } from 'vitest';
import { userDataFolder, userLibrary, type LibraryPlace } from './user-library.ts';

const place: LibraryPlace = { platform: 'linux', environment: {}, homeFolder: '/home/li', workingFolder: '/work', argument: null };

describe('userLibrary', () => {
  test("is the clerk's own, made from the samples, when nothing is named", () => {
    expect(userLibrary(place)).toEqual({ libraryPath: '/home/li/.local/share/mingquan/mingquan.mingquan', createFromSamples: true });
  });

  test('is where MINGQUAN_LIBRARY says, and made there on first start', () => {
    expect(userLibrary({ ...place, environment: { MINGQUAN_LIBRARY: 'a/b.mingquan' } })).toEqual({
      libraryPath: '/work/a/b.mingquan',
      createFromSamples: true,
    });
  });

  test('is the argument before everything else, and is not made when it is missing', () => {
    const environment = { MINGQUAN_LIBRARY: '/elsewhere.mingquan' };
    expect(userLibrary({ ...place, environment, argument: '/given.mingquan' })).toEqual({
      libraryPath: '/given.mingquan',
      createFromSamples: false,
    });
  });
});

describe('userDataFolder', () => {
  test.each([
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/mingquan'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/li/.local/share/mingquan'],
    ['darwin', {}, '/home/li/Library/Application Support/Mingquan'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Mingquan'],
    ['win32', {}, '/home/li/AppData/Roaming/Mingquan'],
  ] as const)('on %s with %j is %s', (platform, environment, folder) => {
    expect(userDataFolder({ platform, environment, homeFolder: '/home/li' })).toBe(folder);
  });
});
