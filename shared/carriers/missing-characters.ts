import { MingquanError } from '../kernel/mingquan-error.ts';
import { fontRoles, type FontRole } from '../typeset/face.ts';
import type { Fonts } from '../typeset/font-metrics.ts';

/** A text of a chart or document and where the reader finds it, e.g. 环节“送达”. */
export interface NamedText {
  readonly place: string;
  readonly text: string;
}

export interface MissingCharacter {
  readonly place: string;
  readonly character: string;
  /** E.g. `U+2187F`. */
  readonly codePoint: string;
}

/** Each character that a face of these roles lacks, once for each place. Line ends and tabs are set as space and lack nothing. */
export function missingCharacters(texts: readonly NamedText[], fonts: Fonts, roles: readonly FontRole[] = fontRoles): MissingCharacter[] {
  const found: MissingCharacter[] = [];
  for (const { place, text } of texts) {
    if (isCovered(text, fonts, roles)) {
      continue;
    }
    for (const character of new Set(text.replace(/[\s\u0085]/g, ''))) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!roles.every((role) => fonts[role].covers(codePoint))) {
        found.push({ place, character, codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` });
      }
    }
  }
  return found;
}

/**
 * Refuses to print what no face can show: a box in its place would be a wrong document.
 * @throws MingquanError `font.character-missing`, naming the first place, character and code point.
 */
export function requireGlyphs(texts: readonly NamedText[], fonts: Fonts, roles: readonly FontRole[] = fontRoles): void {
  const [first] = missingCharacters(texts, fonts, roles);
  if (first !== undefined) {
    throw new MingquanError('font.character-missing', { ...first });
  }
}

// helpers

/** Nearly every text is: nothing is made of it then. */
function isCovered(text: string, fonts: Fonts, roles: readonly FontRole[]): boolean {
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (!isSpace(codePoint) && !roles.every((role) => fonts[role].covers(codePoint))) {
      return false;
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  return true;
}

/** A space or a line end of ASCII; rarer ones are looked at twice. */
function isSpace(codePoint: number): boolean {
  return codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d);
}
