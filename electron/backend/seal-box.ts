import type { SealChoice } from '../../shared/contract/seal-methods.ts';
import type { Size } from '../../shared/kernel/geometry.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { lockedBoxSchema, unlock, type LockedBox } from '../ports/seals/locked-box.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import type { ReadableLibrary, WritableLibrary } from '../storage/handles.ts';
import { readStoredSeal, type StoredSeal } from '../storage/seal-queries.ts';
import { requireWritable, type Services } from './services.ts';

/** What a seal is opened for: in words, and how many charts or documents. */
export interface Sealing {
  readonly sealed: string;
  readonly count: number;
}

/** A seal unlocked for one run: its picture, its printed size in mm, and what is to be told once a file is made with it. */
export interface OpenedSeal {
  readonly png: Uint8Array;
  readonly size: Size;
  /** Writes the use into the audit log, with the file's SHA-256 and the titles of what bears the seal in it. To be called for each file that carries the seal. */
  record(file: { readonly name: string; readonly digest: string; readonly sealed: readonly string[] }): void;
}

/**
 * Opens a seal of the seal box for one run. That it was opened, or refused, stands in the audit log before anything is
 * sealed; a library that cannot be written lends no seal, since the log could not tell. Throws `seal.not-found`,
 * `seal.passphrase-wrong`, `library.read-only`.
 */
export async function openSeal({ library, clock }: Pick<Services, 'library' | 'clock'>, { sealId, passphrase }: SealChoice, opened: Sealing): Promise<OpenedSeal> {
  const writable = requireWritable(library);
  const seal = requireSeal(writable, sealId);
  const log = (action: 'seal.open' | 'seal.refuse' | 'seal.use', detail: Readonly<Record<string, string>>, { sealed, count }: Sealing = opened): void =>
    addAuditLine(writable, { at: clock(), action, subject: sealId, detail: { name: seal.name, sealed: sealed.slice(0, longestWords), count, ...detail } });
  const png = await unlockSeal(seal, passphrase).catch((thrown: unknown) => {
    log('seal.refuse', {});
    throw thrown;
  });
  log('seal.open', {});
  return {
    png,
    size: { width: seal.width, height: seal.height },
    record: ({ name: file, digest, sealed }) => log('seal.use', { file, digest }, { sealed: sealed.join('、'), count: sealed.length }),
  };
}

/** The picture of a stored seal. Throws `seal.passphrase-wrong`. */
export function unlockSeal(seal: StoredSeal<LockedBox>, passphrase: string): Promise<Uint8Array> {
  return unlock(seal.box, passphrase, belongingOf(seal));
}

/** What ties a box to its seal: a name may change, its size may not. */
export function belongingOf({ id, width, height }: Pick<StoredSeal<LockedBox>, 'id' | 'width' | 'height'>): string {
  return `${id} ${width} ${height}`;
}

/** Throws `seal.not-found`. */
export function requireSeal(library: ReadableLibrary | WritableLibrary, sealId: string): StoredSeal<LockedBox> {
  const seal = readStoredSeal(library, lockedBoxSchema, sealId);
  if (seal === null) {
    throw new MingquanError('seal.not-found');
  }
  return seal;
}

// helpers

/** The titles of a hundred charts would fill the log. */
const longestWords = 500;
