import { existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { FontSource } from '../../shared/paint/true-type-tables.ts';
import { fontRoles, type FontRole } from '../../shared/typeset/face.ts';
import { parseFontMetrics, type Fonts } from '../../shared/typeset/font-metrics.ts';

/**
 * Where the face's TrueType file is: in `folder` (resources/fonts of a packaged program) when given and there,
 * else in the npm package it comes from.
 * @throws MingquanError file.unreadable
 */
export function fontFile(role: FontRole, folder: string | null = null): string {
  const module = fontModules[role];
  const packaged = folder === null ? null : path.join(folder, path.basename(module));
  if (packaged !== null && existsSync(packaged)) {
    return packaged;
  }
  try {
    return createRequire(import.meta.url).resolve(module);
  } catch (cause) {
    throw new MingquanError('file.unreadable', { file: path.basename(module), reason: '字体文件不在程序文件夹中' }, { cause });
  }
}

/** The bytes of the faces, for a painter that embeds them; each is read when it is first used. */
export function readFontBytes(folder: string | null = null): Readonly<Record<FontRole, Uint8Array>> {
  const read = new Map<FontRole, Uint8Array>();
  const bytesOf = (role: FontRole): Uint8Array => {
    const bytes = read.get(role) ?? plainBytes(readFileSync(fontFile(role, folder)));
    read.set(role, bytes);
    return bytes;
  };
  return {
    get sans() {
      return bytesOf('sans');
    },
    get sansBold() {
      return bytesOf('sansBold');
    },
    get serif() {
      return bytesOf('serif');
    },
  };
}

/**
 * The faces, of which a painter reads the glyphs it embeds and no more. Each file is opened when it is first used and stays open
 * as long as the thread.
 */
export function fontSources(folder: string | null = null): Readonly<Record<FontRole, FontSource>> {
  return byRole((role) => fileSource(() => fontFile(role, folder)));
}

/** The metrics of the faces, from `folder` or from resources/fonts of the checkout. */
export function readFonts(folder: string | null = null): Fonts {
  const metricsFolder = folder ?? fileURLToPath(new URL('../../resources/fonts', import.meta.url));
  return byRole((role) => parseFontMetrics(JSON.parse(readFileSync(path.join(metricsFolder, `${role}.metrics.json`), 'utf8'))));
}

// helpers

/** The file of each face as its npm package ships it. */
const fontModules: Readonly<Record<FontRole, string>> = {
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
};

function fileSource(fileOf: () => string): FontSource {
  let opened: { readonly descriptor: number; readonly length: number } | null = null;
  const open = () => {
    if (opened === null) {
      const descriptor = openSync(fileOf(), 'r');
      opened = { descriptor, length: fstatSync(descriptor).size };
    }
    return opened;
  };
  return {
    get length() {
      return open().length;
    },
    read(start, end) {
      const bytes = new Uint8Array(Math.max(0, end - start));
      const count = readSync(open().descriptor, bytes, 0, bytes.length, start);
      return bytes.subarray(0, count);
    },
  };
}

/** The same memory without what a Buffer does differently: its slices are no copies. */
function plainBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function byRole<Value>(make: (role: FontRole) => Value): Record<FontRole, Value> {
  const [sans, sansBold, serif] = fontRoles;
  return { sans: make(sans), sansBold: make(sansBold), serif: make(serif) };
}
