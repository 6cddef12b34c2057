/** A document of the office 公文 in words, before it has pages: what filing documents are built as. */
export interface OfficialDocument {
  readonly title: string;
  /** Landscape for documents that are one wide table. */
  readonly orientation: 'portrait' | 'landscape';
  /** Main receiver 主送机关 without its colon; empty for none. */
  readonly receiver: string;
  readonly blocks: readonly DocumentBlock[];
  /** Who signs; empty for a document without signature. */
  readonly issuer: string;
  /** Date of issue, `YYYY-MM-DD`, or empty. */
  readonly issuedOn: string;
}

export type DocumentBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | DocumentTable;

/** A table whose head is repeated on every page. Every row has one text for each column. */
export interface DocumentTable {
  readonly type: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly title: string;
  /** Share of the width, relative to the other columns'. */
  readonly weight: number;
}

/** The date as documents print it: Arabic figures, no leading zeros (GB/T 9704-2012), e.g. 2026年3月2日. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? date : `${year}年${month}月${day}日`;
}

/** The signing unit's line with the place of its seal; empty for a document nobody signs. */
export function printIssuer(document: OfficialDocument): string {
  return document.issuer === '' ? '' : `${document.issuer}（盖章）`;
}
