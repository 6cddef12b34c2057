import { deepestNesting, textNestsDeeperThan } from '../formats/json-depth.ts';
import type { Digest } from '../kernel/sources.ts';
import { decodeUtf8 } from '../kernel/utf8.ts';
import { manifestPath, manifestSchema, writeManifest, type Manifest } from './manifest.ts';
import { sameBytes } from './same-bytes.ts';
import type { ProblemBook } from './verify-ports.ts';

/** Reads the manifest and notes what is wrong with it; null where it cannot be used. */
export function verifyManifest(bytes: Uint8Array, digest: Digest, problems: ProblemBook): Manifest | null {
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  if (!parsed.success) {
    problems.add(
      manifestPath,
      'manifest',
      '清单无法读取，或由较新版本的程序生成。',
      'The manifest cannot be read, or a newer program made it.',
    );
    return null;
  }
  const manifest = parsed.data;
  if (!sameBytes(bytes, writeManifest(manifest, digest))) {
    problems.add(manifestPath, 'manifest', '清单在生成之后改动过。', 'The manifest was changed after it was made.');
  }
  const paths = new Set<string>();
  for (const { path } of manifest.members) {
    if (paths.has(path) || path === manifestPath) {
      problems.add(path, 'duplicate', `清单中“${path}”出现不止一次。`, `"${path}" is listed more than once.`);
    }
    paths.add(path);
  }
  if (manifest.counts.members !== manifest.members.length) {
    problems.add(
      manifestPath,
      'count',
      `清单写明 ${manifest.counts.members} 个成员，实际列出 ${manifest.members.length} 个。`,
      `The manifest states ${manifest.counts.members} members and lists ${manifest.members.length}.`,
    );
  }
  return manifest;
}

/** The JSON value of the bytes; undefined where they are none or nest too deep. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text === null || textNestsDeeperThan(text, deepestNesting)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
