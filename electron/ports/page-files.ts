import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fontRoles, type FontRole } from '../../shared/typeset/face.ts';

/** A file of the page. */
export interface PageFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads what a request target such as `/assets/app.js?x` names; null where it names no file the page may have. */
export type ReadPageFile = (target: string) => Promise<PageFile | null>;

export interface PageFileSources {
  /** The built page: `index.html` and what it loads. */
  readonly folder: string;
  /** TrueType bytes of a shipped face. */
  readonly readFont: (role: FontRole) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The files a host gives its page: those of the built page, and `/fonts/{sans,sansBold,serif}.ttf`. A target is decoded
 * once; only plain names of known types are looked up, and what a link leads out of the folder is not given.
 */
export function pageFiles(sources: PageFileSources): ReadPageFile {
  return async function readPageFile(target) {
    const segments = segmentsOf(target);
    if (segments === null) {
      return null;
    }
    const role = fontRoles.find((candidate) => segments.join('/') === `fonts/${candidate}.ttf`);
    return role === undefined
      ? await readContained(sources.folder, segments)
      : { mediaType: 'font/ttf', bytes: await sources.readFont(role) };
  };
}

// helpers

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** No leading dot, no separator, colon, percent sign or control character can be part of a name. */
const plainName = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

function segmentsOf(target: string): string[] | null {
  const encoded = /^[^?#]*/.exec(target)?.[0] ?? '';
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  if (decoded === '/') {
    return ['index.html'];
  }
  const segments = decoded.split('/');
  return segments.shift() === '' && segments.every((segment) => plainName.test(segment)) ? segments : null;
}

async function readContained(folder: string, segments: readonly string[]): Promise<PageFile | null> {
  const mediaType = mediaTypes[path.extname(segments.at(-1) ?? '').toLowerCase()];
  if (mediaType === undefined) {
    return null;
  }
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...segments));
    return isInside(root, file) ? { mediaType, bytes: await readFile(file) } : null;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && absentCodes.has(String(cause.code))) {
      return null;
    }
    throw cause;
  }
}

const absentCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG']);

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
