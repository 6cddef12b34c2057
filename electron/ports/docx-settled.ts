import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { faces, type NamedFace } from './docx-styles.ts';

/** What a written document is settled to. */
export interface Settling {
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** Whether inner and outer margin change places on even pages. */
  readonly isMirrored: boolean;
}

/**
 * The packed document with what its writer takes from the clock or leaves out: dates of the document's own, the table of
 * the faces it names with what may stand for them, mirrored margins, numbers of drawings counted within the document, and a zip
 * whose members are of the earliest moment a zip can name.
 */
export function settledDocx(bytes: Uint8Array, { date, isMirrored }: Settling): Uint8Array<ArrayBuffer> {
  const members = unzipSync(bytes);
  const edit = (name: string, change: (text: string) => string): void => {
    const member = members[name];
    if (member !== undefined) {
      members[name] = strToU8(change(strFromU8(member)));
    }
  };
  const moment = `${date === '' ? '1980-01-01' : date}T00:00:00Z`;
  edit('docProps/core.xml', (text) => text.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`));
  edit('word/settings.xml', (text) => (isMirrored ? text.replace('<w:displayBackgroundShape/>', '<w:displayBackgroundShape/><w:mirrorMargins/>') : text));
  let drawings = 0;
  edit('word/document.xml', (text) => text.replaceAll(/(<wp:docPr\b[^>]*\bid=")\d+"/g, (_found, head: string) => `${head}${(drawings += 1)}"`));
  members['word/fontTable.xml'] = strToU8(fontTable(Object.values(faces)));
  const names = Object.keys(members).toSorted((first, second) => Number(second === contentTypes) - Number(first === contentTypes) || (first < second ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, members[name] ?? new Uint8Array()])), { mtime: '1980-01-01T00:00:00', level: 6 });
}

// helpers

const contentTypes = '[Content_Types].xml';

/** Character set 134 is GB 2312; a reader that lacks the face takes the one named as its other name, else one of its family. */
function fontTable(named: readonly NamedFace[]): string {
  const entries = named.map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}
