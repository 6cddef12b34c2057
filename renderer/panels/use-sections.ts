import { useMemo, useState } from 'react';
import { useSlice } from '../store/use-stores.tsx';

/** What folds in an inspector: which parts stand open, opened too where a finding leads, and how many findings each holds. */
export interface SectionsInput<Id extends string> {
  /** Id of the element inspected, or `chart`. */
  readonly target: string;
  readonly sectionOf: (field: string) => Id;
  /** What stands open at first. */
  readonly first: readonly Id[];
}

export interface Sections<Id extends string> {
  isOpen(id: Id): boolean;
  toggle(id: Id): void;
  /** Findings in the part that ask for something. */
  problems(id: Id): number;
}

export function useSections<Id extends string>({ target, sectionOf, first }: SectionsInput<Id>): Sections<Id> {
  const wish = useSlice('selection', (state) => state.focusWish);
  const findings = useSlice('findings', (state) => state.findings);
  const [open, setOpen] = useState<ReadonlySet<Id>>(() => new Set(first));
  const [openedFor, setOpenedFor] = useState(0);
  const isWished = wish !== null && wish.turn !== openedFor;
  if (isWished) {
    setOpenedFor(wish.turn);
    setOpen(new Set([...open, sectionOf(wish.field)]));
  }
  const problems = useMemo(() => {
    const counts = new Map<Id, number>();
    for (const finding of findings ?? []) {
      if (finding.target === target && finding.severity !== 'info' && finding.waiver === null) {
        const section = sectionOf(finding.field);
        counts.set(section, (counts.get(section) ?? 0) + 1);
      }
    }
    return counts;
  }, [findings, target, sectionOf]);
  return {
    isOpen: (id) => open.has(id),
    toggle: (id) => setOpen(open.has(id) ? new Set([...open].filter((each) => each !== id)) : new Set([...open, id])),
    problems: (id) => problems.get(id) ?? 0,
  };
}
