import type { Clock, IdSource } from '../../shared/kernel/sources.ts';

/** Clock and ids of a browser. */
export interface Sources {
  readonly clock: Clock;
  readonly newId: IdSource;
}

export const browserSources: Sources = {
  clock: () => new Date().toISOString(),
  newId: () => crypto.randomUUID().replaceAll('-', ''),
};
