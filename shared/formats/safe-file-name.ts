import { encodeUtf8 } from '../kernel/utf8.ts';

/** Most bytes of a name in UTF-8: file systems allow 255, and a number and an extension are still to be added. */
const mostBytes = 180;

/**
 * The text as a file name that Windows, Linux and macOS accept: no separators, wildcards or control characters, no device
 * name, no dot or space at the end, at most 180 bytes. `fallback` for a text of which nothing is left.
 */
export function safeFileName(text: string, fallback: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]/g, (character) => replacements[character] ?? '_')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replace(/\s+/gu, ' ');
  const name = trimmed(cutBytes(trimmed(plain)));
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

function cutBytes(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += encodeUtf8(character).length;
    if (bytes > mostBytes) {
      break;
    }
    kept += character;
  }
  return kept;
}
