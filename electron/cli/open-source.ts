import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import { librarySource, looseSource, type SourceOptions } from '../backend/carriers/carrier-source.ts';
import type { CheckFacts } from '../backend/chart-checks.ts';
import { readLibraryLaw } from '../backend/library-law.ts';
import { systemClock } from '../ports/clock.ts';
import { looksLikeLibrary } from '../storage/library-header.ts';
import { openLibrary, type OpenLibrary } from '../storage/open-library.ts';
import { readDepartment } from '../storage/department-queries.ts';
import { listPosts } from '../storage/post-queries.ts';
import type { CommandHost } from './command-line.ts';
import { readChart } from './sources.ts';

/** What carriers are made from, and what its charts are checked among; a library stays open until it is closed. */
export interface OpenSource {
  readonly source: CarrierSource;
  readonly facts: CheckFacts;
  /** Null for a chart file. */
  readonly library: OpenLibrary | null;
  close(): void;
}

/** Opens a library, or reads a chart file. Throws `library.…`, `chart.unreadable`, `file.…`, `seal.…`. */
export async function openSource(path: string, options: SourceOptions, host: Pick<CommandHost, 'err'>, access: 'read' | 'write' = 'read'): Promise<OpenSource> {
  if (!looksLikeLibrary(path)) {
    return { source: looseSource([await readChart(path, host)], options), facts: defaultKnowledge(), library: null, close: () => undefined };
  }
  const library = openLibrary(path, { clock: systemClock, access });
  const { readable, close } = library;
  try {
    const { register, settings } = readLibraryLaw(readable, options.madeOn);
    const facts = { department: readDepartment(readable), posts: listPosts(readable), register, settings };
    return { source: librarySource(readable, null, options), facts, library, close };
  } catch (thrown) {
    close();
    throw thrown;
  }
}
