/** A workbook 工作簿 in words, before it is a file: sheets of columns and rows. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  /** At most 31 characters, without : \ / ? * [ ]. */
  readonly name: string;
  /** Over the table, with the unit's name. */
  readonly title: string;
  readonly columns: readonly WorkbookColumn[];
  /** One cell for each column; numbers stay numbers. */
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface WorkbookColumn {
  readonly title: string;
  /** Share of the width where the texts leave a choice. */
  readonly width: number;
}
