import { z } from 'zod';
import { sealSummarySchema, type SealSummary } from '../../shared/contract/seal-methods.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

/** A seal with its picture as it is kept: locked, in whatever form `box` has. */
export interface StoredSeal<Box> extends SealSummary {
  readonly box: Box;
}

/** The seals in the order they were added. */
export function listSeals(library: ReadableLibrary): SealSummary[] {
  return library.all(sealSummarySchema, 'SELECT id, name, width, height, added_at AS addedAt FROM seals ORDER BY place');
}

/** The seal with its box, or null where there is none of the id. */
export function readStoredSeal<Box>(library: ReadableLibrary, boxSchema: z.ZodType<Box>, id: string): StoredSeal<Box> | null {
  const row = sealSummarySchema.extend({ box: json(boxSchema) });
  return library.one(row, 'SELECT id, name, width, height, added_at AS addedAt, box FROM seals WHERE id = ?', id);
}

export function insertSeal<Box>(library: WritableLibrary, seal: StoredSeal<Box>): void {
  library.run(
    `INSERT INTO seals (id, place, name, width, height, box, added_at)
     VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM seals), ?, ?, ?, ?, ?)`,
    seal.id,
    seal.name,
    seal.width,
    seal.height,
    JSON.stringify(seal.box),
    seal.addedAt,
  );
}

/** Whether there was such a seal. */
export function renameSeal(library: WritableLibrary, id: string, name: string): boolean {
  return library.run('UPDATE seals SET name = ? WHERE id = ?', name, id) > 0;
}

export function replaceSealBox<Box>(library: WritableLibrary, id: string, box: Box): boolean {
  return library.run('UPDATE seals SET box = ? WHERE id = ?', JSON.stringify(box), id) > 0;
}

export function deleteSeal(library: WritableLibrary, id: string): boolean {
  return library.run('DELETE FROM seals WHERE id = ?', id) > 0;
}
