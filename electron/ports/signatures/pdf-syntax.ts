/** A value as it stands in a PDF (ISO 32000-1 7.3). Names and strings are decoded, a letter for each byte. */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** `from` and `until` are where it stands, its brackets included. */
  | { readonly kind: 'string'; readonly value: string; readonly isHexadecimal: boolean; readonly from: number; readonly until: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  | PdfReference;

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

/**
 * A reader over bytes that takes only what every reader takes in the same way: a key that stands twice, a comment, a word
 * that is none of PDF's are refused, not guessed at. Its methods throw SyntaxError.
 */
export interface PdfCursor {
  at: number;
  readonly bytes: Uint8Array;
}

export function skipSpace(cursor: PdfCursor): void {
  while (spaces.has(cursor.bytes[cursor.at] ?? -1)) {
    cursor.at += 1;
  }
}

/** Whether the word stands here, ended by a space or delimiter. */
export function isWord(cursor: PdfCursor, word: string): boolean {
  return startsWith(cursor, word) && !isRegular(cursor.bytes[cursor.at + word.length]);
}

/** Takes the word that must stand here. */
export function takeWord(cursor: PdfCursor, word: string): void {
  if (!isWord(cursor, word)) {
    throw new SyntaxError(`${word} expected at ${cursor.at}`);
  }
  cursor.at += word.length;
}

/** Takes a whole number without sign that must stand here. */
export function takeInteger(cursor: PdfCursor): number {
  const word = regularWord(cursor);
  if (!/^\d{1,15}$/.test(word)) {
    throw new SyntaxError(`a number expected at ${cursor.at}`);
  }
  cursor.at += word.length;
  return Number(word);
}

/** Takes the value that must stand here, after any space. */
export function takeValue(cursor: PdfCursor, depth = 0): PdfValue {
  skipSpace(cursor);
  if (depth > deepest) {
    throw new SyntaxError(`too deep at ${cursor.at}`);
  }
  if (startsWith(cursor, '<<')) {
    return takeDictionary(cursor, depth);
  }
  switch (String.fromCharCode(cursor.bytes[cursor.at] ?? 0)) {
    case '<':
      return takeHexadecimal(cursor);
    case '(':
      return takeString(cursor);
    case '/':
      return { kind: 'name', value: takeName(cursor) };
    case '[':
      return takeArray(cursor, depth);
    default:
      return takeWordValue(cursor);
  }
}

/** Whether both say the same, however they are written. */
export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (one === undefined || other === undefined) {
    return one === other;
  }
  return plain(one) === plain(other);
}

// helpers

const spaces = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const deepest = 64;

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !spaces.has(byte) && !delimiters.has(byte);
}

function startsWith({ bytes, at }: PdfCursor, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) {
      return false;
    }
  }
  return true;
}

function regularWord({ bytes, at }: PdfCursor): string {
  let end = at;
  while (end - at < 200 && isRegular(bytes[end])) {
    end += 1;
  }
  return String.fromCharCode(...bytes.subarray(at, end));
}

function takeDictionary(cursor: PdfCursor, depth: number): PdfDictionary {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  for (skipSpace(cursor); !startsWith(cursor, '>>'); skipSpace(cursor)) {
    const key = takeName(cursor);
    if (entries.has(key)) {
      throw new SyntaxError(`/${key} stands twice at ${cursor.at}`);
    }
    entries.set(key, takeValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return { kind: 'dictionary', entries };
}

function takeArray(cursor: PdfCursor, depth: number): PdfValue {
  cursor.at += 1;
  const items: PdfValue[] = [];
  for (skipSpace(cursor); !startsWith(cursor, ']'); skipSpace(cursor)) {
    items.push(takeValue(cursor, depth + 1));
  }
  cursor.at += 1;
  return { kind: 'array', items };
}

function takeName(cursor: PdfCursor): string {
  if (!startsWith(cursor, '/')) {
    throw new SyntaxError(`a name expected at ${cursor.at}`);
  }
  cursor.at += 1;
  const word = regularWord(cursor);
  cursor.at += word.length;
  if (isRegular(cursor.bytes[cursor.at]) || /#(?![0-9A-Fa-f]{2})/.test(word)) {
    throw new SyntaxError(`a name that cannot be read at ${cursor.at}`);
  }
  return word.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function takeHexadecimal(cursor: PdfCursor): PdfValue {
  const from = cursor.at;
  const end = cursor.bytes.indexOf(0x3e, from);
  const digits = end === -1 ? '?' : latin1(cursor.bytes.subarray(from + 1, end)).replace(/[\0\t\n\f\r ]/g, '');
  if (!/^[0-9A-Fa-f]*$/.test(digits)) {
    throw new SyntaxError(`a string that cannot be read at ${from}`);
  }
  cursor.at = end + 1;
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return { kind: 'string', value: Buffer.from(even, 'hex').toString('latin1'), isHexadecimal: true, from, until: cursor.at };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '(': '(', ')': ')', '\\': '\\' };

function takeString(cursor: PdfCursor): PdfValue {
  const from = cursor.at;
  let open = 0;
  let end = from;
  do {
    const byte = cursor.bytes[end];
    if (byte === undefined) {
      throw new SyntaxError(`a string without end at ${from}`);
    }
    open += byte === 0x28 ? 1 : byte === 0x29 ? -1 : 0;
    end += byte === 0x5c ? 2 : 1;
  } while (open > 0);
  cursor.at = end;
  const written = latin1(cursor.bytes.subarray(from + 1, end - 1));
  const value = written.replace(/\\([0-7]{1,3}|\r\n|[^])|\r\n?/g, (_, escaped: string | undefined) =>
    escaped === undefined
      ? '\n'
      : /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
        : /^[\r\n]/.test(escaped)
          ? ''
          : (escapes[escaped] ?? escaped),
  );
  return { kind: 'string', value, isHexadecimal: false, from, until: end };
}

/** A number, a reference, or one of the three words. */
function takeWordValue(cursor: PdfCursor): PdfValue {
  const word = regularWord(cursor);
  if (word === 'true' || word === 'false' || word === 'null') {
    cursor.at += word.length;
    return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' };
  }
  if (!/^[+-]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})$/.test(word)) {
    throw new SyntaxError(`a value that cannot be read at ${cursor.at}`);
  }
  cursor.at += word.length;
  return referenceFrom(cursor, word) ?? { kind: 'number', value: Number(word) };
}

function referenceFrom(cursor: PdfCursor, first: string): PdfReference | null {
  const ahead: PdfCursor = { bytes: cursor.bytes, at: cursor.at };
  skipSpace(ahead);
  const second = regularWord(ahead);
  if (!/^\d{1,10}$/.test(first) || !/^\d{1,5}$/.test(second)) {
    return null;
  }
  ahead.at += second.length;
  skipSpace(ahead);
  if (!isWord(ahead, 'R')) {
    return null;
  }
  cursor.at = ahead.at + 1;
  return { kind: 'reference', number: Number(first), generation: Number(second) };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** One way of writing each value. */
function plain(value: PdfValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
    case 'number':
      return String(value.value);
    case 'name':
      return `/${JSON.stringify(value.value)}`;
    case 'string':
      return JSON.stringify(value.value);
    case 'array':
      return `[${value.items.map(plain).join(' ')}]`;
    case 'reference':
      return `${value.number} ${value.generation} R`;
    case 'dictionary':
      return `<<${[...value.entries].map(([key, each]) => `/${JSON.stringify(key)} ${plain(each)}`).sort().join(' ')}>>`;
  }
}
