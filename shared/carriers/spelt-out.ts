import { fontRoles } from '../typeset/face.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { OfficialDocument } from './official-document.ts';

/** The document with every character no face has told by its code, e.g. 〔U+20000〕: for a report on just such characters. */
export function speltOut(document: OfficialDocument, fonts: Fonts): OfficialDocument {
  return spelt(document, fonts) as OfficialDocument;
}

// helpers

function spelt(value: unknown, fonts: Fonts): unknown {
  if (typeof value === 'string') {
    return [...value].map((character) => (isCovered(character, fonts) ? character : `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}〕`)).join('');
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => spelt(item, fonts));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spelt(part, fonts)]))
    : value;
}

function isCovered(character: string, fonts: Fonts): boolean {
  return /[\s\u0085]/.test(character) || fontRoles.every((role) => fonts[role].covers(character.codePointAt(0) ?? 0));
}
