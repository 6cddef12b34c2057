import type { IsoPaper } from '../paper.ts';

export type BoardPaper = Exclude<IsoPaper, 'A5' | 'A6'>;

/** The papers of a notice board, smallest first. */
export const boardPapers = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly BoardPaper[];

export interface BoardOptions {
  readonly paper: BoardPaper;
  readonly orientation: 'auto' | 'portrait' | 'landscape';
  /** From how many metres everything on it is to be read. */
  readonly readingDistance: number;
  /** Ink and greys only, for printers and copiers without colour. */
  readonly blackAndWhite: boolean;
}
