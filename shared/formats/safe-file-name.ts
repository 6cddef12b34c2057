import { encodeUtf8 } from '../kernel/utf8.ts';

/** How long a name may be. */
export interface NameLimits {
  /** Bytes in UTF-8: file systems allow 255, and a number and an extension are still to be added. */
  readonly bytes: number;
  /** Letters as Windows counts them: a whole path of 260 still has to hold the clerk's folder, the run's and this name. */
  readonly units: number;
}

/**
 * The text as a file name that Windows, Linux and macOS accept: no separators, wildcards or control characters, no device
 * name, no dot or space at the end, within the limits. `fallback` for a text of which nothing is left.
 */
export function safeFileName(text: string, fallback: string, limits: NameLimits = { bytes: 180, units: 80 }): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]/g, (character) => replacements[character] ?? '_')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/\s+/gu, ' ');
  const name = trimmed(cut(trimmed(plain), limits));
  return name === '' ? fallback : isDeviceName(name) ? `_${name}` : name;
}

// helpers

/** Full-width forms read the same in a Chinese name. */
const replacements: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '');
}

function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name);
}

function cut(name: string, limits: NameLimits): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += encodeUtf8(character).length;
    if (bytes > limits.bytes || kept.length + character.length > limits.units) {
      break;
    }
    kept += character;
  }
  return kept;
}
