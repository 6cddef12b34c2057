import type { LibrarySummary } from '../../shared/contract/methods.ts';
import { defaultKnowledge, type Knowledge } from '../../shared/rules/knowledge.ts';

/** What charts of the library are checked among; the program's law and settings where the library has none of its own. */
export function libraryKnowledge(summary: LibrarySummary | null): Omit<Knowledge, 'drawing'> {
  const shipped = defaultKnowledge();
  return {
    department: summary?.department ?? null,
    posts: summary?.posts ?? [],
    register: summary?.register ?? shipped.register,
    settings: summary?.settings ?? shipped.settings,
  };
}
