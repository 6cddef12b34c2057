import type { LucideIcon } from 'lucide-react';

/** Something that can be chosen in a search. */
export interface SearchItem {
  readonly key: string;
  readonly text: string;
  /** What is marked in the text, in code units. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Stands beside the text: where it is, what state it is in. */
  readonly hint: string;
  readonly icon: LucideIcon | null;
  /** Its key, as it is printed. */
  readonly chord: string;
  readonly onChoose: () => void;
}

export interface SearchGroup {
  readonly name: string;
  readonly items: readonly SearchItem[];
}
