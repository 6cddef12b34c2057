/** A cell by the indexes of its row and its column among those shown. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A block of cells between two corners, both in it. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf(first: CellAt, second: CellAt): CellRange {
  return {
    top: Math.min(first.row, second.row),
    bottom: Math.max(first.row, second.row),
    left: Math.min(first.column, second.column),
    right: Math.max(first.column, second.column),
  };
}

/** The cell brought within a table of so many rows and columns. */
export function within(cell: CellAt, rows: number, columns: number): CellAt {
  return {
    row: Math.max(0, Math.min(cell.row, rows - 1)),
    column: Math.max(0, Math.min(cell.column, columns - 1)),
  };
}
