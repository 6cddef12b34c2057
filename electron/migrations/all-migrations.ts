import { createLibrary } from './0010-create-library.ts';
import { addAuditLog } from './0020-add-audit-log.ts';
import { addStagesAndBends } from './0030-stages-and-bends.ts';
import { addLaw } from './0040-law.ts';
import { addSealBox } from './0050-seal-box.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const allMigrations: readonly Migration[] = [
  { version: 10, name: 'create-library', migrate: createLibrary },
  { version: 20, name: 'add-audit-log', migrate: addAuditLog },
  { version: 30, name: 'stages-and-bends', migrate: addStagesAndBends },
  { version: 40, name: 'law', migrate: addLaw },
  { version: 50, name: 'seal-box', migrate: addSealBox },
];
