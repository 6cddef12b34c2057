import type { Size } from '../kernel/geometry.ts';

/** A document of the office 公文 in words, before it has pages: what filing documents are built as. */
export interface OfficialDocument {
  readonly title: string;
  /** Landscape for documents that are one wide table. */
  readonly orientation: 'portrait' | 'landscape';
  /** The red head 版头, for a document sent under the unit's own name; absent for tables and annexes. */
  readonly masthead?: Masthead;
  /** Main receiver 主送机关 without its colon; empty for none. */
  readonly receiver: string;
  readonly blocks: readonly DocumentBlock[];
  /** What comes with it 附件说明, by name and in order, without marks at the end. */
  readonly attachments?: readonly string[];
  /** Who signs; empty for a document without signature. */
  readonly issuer: string;
  /** Date of issue, `YYYY-MM-DD`, or empty. */
  readonly issuedOn: string;
  /** Printed size in mm of the unit's own seal that presses issuer and date; null or absent where its place is left free. */
  readonly seal?: Size | null;
  /** Note 附注 under the date, without its brackets: whom to ask. */
  readonly note?: string;
  /** Imprint 版记 at the foot of the last page. */
  readonly imprint?: Imprint;
  /** `former`: on the pages that filing packages with data of version 1 and 2 have. */
  readonly layout?: 'former';
}

/** Issuer's mark 发文机关标志, document number 发文字号 and signatory 签发人; the last two are blanks to be filled in where empty. */
export interface Masthead {
  readonly mark: string;
  readonly number: string;
  readonly signatory: string;
}

export interface Imprint {
  /** Copies go to 抄送; empty for nobody. */
  readonly copiesTo: string;
  readonly printedBy: string;
  /** `YYYY-MM-DD`. */
  readonly printedOn: string;
}

export type DocumentBlock =
  /** Level 1 一、 (absent: 1), 2 （一）, 3 1. */
  | { readonly type: 'heading'; readonly text: string; readonly level?: 1 | 2 | 3 }
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
  /** Where its texts stand; absent: at the left. */
  readonly align?: 'left' | 'centre';
  /** Whether an empty text continues the row above as one cell. */
  readonly joins?: boolean;
  /** Whether its texts name the row, and are said again where a row is continued on the next page. */
  readonly repeats?: boolean;
}

/** The date as documents print it: Arabic figures, no leading zeros (GB/T 9704-2012), e.g. 2026年3月2日. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? date : `${year}年${month}月${day}日`;
}

/** The signing unit's line, with the place of its seal where none is pressed yet; empty for a document nobody signs. */
export function printIssuer(document: OfficialDocument): string {
  return document.issuer === '' || (document.seal ?? null) !== null ? document.issuer : `${document.issuer}（盖章）`;
}

/** The lines of the attachment note: 附件：1. …, then 2. …; one attachment alone has no number. */
export function printAttachments({ attachments = [] }: OfficialDocument): { readonly label: string; readonly number: string; readonly name: string }[] {
  return attachments.map((name, index) => ({
    label: index === 0 ? '附件：' : '',
    number: attachments.length === 1 ? '' : `${index + 1}. `,
    name,
  }));
}

/** The note as it is printed, in brackets; empty for none. */
export function printNote({ note = '' }: OfficialDocument): string {
  return note === '' ? '' : `（${note}）`;
}

/** The two parts of the line over the red rule: document number, and signatory. Blanks are left where the unit has still to fill them in. */
export function printMastheadLine({ number, signatory }: Masthead, issuedOn: string): readonly [string, string] {
  const year = issuedOn.slice(0, 4);
  const blank = '　';
  const blanks = `${blank.repeat(3)}〔${year === '' ? blank.repeat(2) : year}〕${blank}号`;
  return [number === '' ? blanks : number, `签发人：${signatory === '' ? blank.repeat(3) : signatory}`];
}

/** The rows of the imprint: to whom copies go, where any do, then who printed it and when. */
export function printImprint({ copiesTo, printedBy, printedOn }: Imprint): readonly (readonly [string, string])[] {
  return [...(copiesTo === '' ? [] : [[`抄送：${copiesTo}。`, ''] as const]), [printedBy, `${printDate(printedOn)}印发`]];
}
