import { MingquanError } from '../kernel/mingquan-error.ts';

/** What a filing package may at most be. Sizes in bytes. */
export interface ArchiveLimits {
  readonly archive: number;
  readonly entries: number;
  readonly member: number;
  readonly total: number;
  /** Bytes that one compressed byte may become, for members over a megabyte. */
  readonly ratio: number;
}

const megabyte = 1024 * 1024;

/** 3,000 charts of 350 KB fit; a file that unpacks to more than this is not one of ours. */
export const archiveLimits: ArchiveLimits = {
  archive: 1024 * megabyte,
  entries: 30_000,
  member: 64 * megabyte,
  total: 1024 * megabyte,
  ratio: 200,
};

/** The most that a member of that compressed size may unpack to. */
export function mostUnpacked(compressedSize: number, limits: ArchiveLimits): number {
  return Math.min(limits.member, Math.max(megabyte, compressedSize * limits.ratio));
}

/** The error of a file that is refused as a whole. `reason` is in both languages. */
export function refused(fileName: string, reason: string): MingquanError {
  return new MingquanError('package.unreadable', { file: fileName, reason });
}
