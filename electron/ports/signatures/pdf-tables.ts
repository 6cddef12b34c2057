import { inflateSync } from 'node:zlib';
import { isWord, skipSpace, takeInteger, takeValue, takeWord, type PdfCursor, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

/** Where an object is: at a byte, within a stream of objects, or nowhere any more. */
export type ObjectPlace =
  | { readonly kind: 'byte'; readonly at: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

/** A table of objects (ISO 32000-1 7.5.4, 7.5.8) with what its trailer says. */
export interface ObjectTable {
  readonly places: ReadonlyMap<number, ObjectPlace>;
  readonly trailer: PdfDictionary;
  /** The stream's number and where it begins; null for a table in words. */
  readonly own: { readonly number: number; readonly at: number } | null;
}

/** An object as it stands in the file: its value, and where a stream's own bytes are. */
export interface StandingObject {
  readonly number: number;
  readonly generation: number;
  readonly at: number;
  readonly value: PdfValue;
  readonly stream: { readonly from: number; readonly until: number } | null;
}

/** Takes `n g obj … endobj`. A stream says its own length. Throws SyntaxError. */
export function takeObject(cursor: PdfCursor, lengthOf: (value: PdfValue | undefined) => number): StandingObject {
  const at = cursor.at;
  const number = takeInteger(cursor);
  skipSpace(cursor);
  const generation = takeInteger(cursor);
  skipSpace(cursor);
  takeWord(cursor, 'obj');
  const value = takeValue(cursor);
  skipSpace(cursor);
  const stream = isWord(cursor, 'stream') && value.kind === 'dictionary' ? takeStream(cursor, lengthOf(value.entries.get('Length'))) : null;
  takeWord(cursor, 'endobj');
  return { number, generation, at, value, stream };
}

/** Takes the table that begins here. Throws SyntaxError, and what unpacking throws. */
export function takeTable(cursor: PdfCursor): ObjectTable {
  return isWord(cursor, 'xref') ? takePlainTable(cursor) : tableOfStream(cursor.bytes, takeObject(cursor, directLength));
}

/** The table that a stream holds. Throws SyntaxError where it holds none. */
export function tableOfStream(bytes: Uint8Array, object: StandingObject): ObjectTable {
  const { number, at, value } = object;
  if (value.kind !== 'dictionary' || !isName(value.entries.get('Type'), 'XRef')) {
    throw new SyntaxError(`no table of objects at ${at}`);
  }
  const data = unpackStream(bytes, object);
  const widths = integersOf(value.entries.get('W'));
  const [size] = integersOf(value.entries.get('Size'));
  const index = value.entries.has('Index') ? integersOf(value.entries.get('Index')) : [0, size ?? 0];
  const [first = 0, second = 0, third = 0] = widths;
  const width = first + second + third;
  if (widths.length !== 3 || second === 0 || widths.some((each) => each > 6) || index.length % 2 !== 0) {
    throw new SyntaxError(`a table that cannot be read at ${at}`);
  }
  const places = new Map<number, ObjectPlace>();
  let row = 0;
  const field = (start: number, length: number, otherwise: number): number => {
    let sum = 0;
    for (let each = 0; each < length; each += 1) {
      sum = sum * 256 + (data[row + start + each] ?? 0);
    }
    return length === 0 ? otherwise : sum;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const [from = 0, count = 0] = index.slice(pair, pair + 2);
    if (row + count * width > data.length) {
      throw new SyntaxError(`a table cut short at ${at}`);
    }
    for (let each = from; each < from + count; each += 1) {
      const [type, one, two] = [field(0, first, 1), field(first, second, 0), field(first + second, third, 0)];
      add(places, each, type === 1 ? { kind: 'byte', at: one, generation: two } : type === 2 ? { kind: 'packed', stream: one, index: two } : { kind: 'free' });
      row += width;
    }
  }
  return { places, trailer: value, own: { number, at } };
}

/** A stream's bytes as they were packed: plainly, or by Flate with rows told by their difference. Throws. */
export function unpackStream(bytes: Uint8Array, { value, stream, at }: StandingObject): Uint8Array {
  if (value.kind !== 'dictionary' || stream === null) {
    throw new SyntaxError(`no stream at ${at}`);
  }
  const packed = bytes.subarray(stream.from, stream.until);
  const [filter, parameters] = [only(value.entries.get('Filter')), only(value.entries.get('DecodeParms'))];
  if (filter === undefined) {
    return packed;
  }
  if (!isName(filter, 'FlateDecode') || (parameters !== undefined && parameters.kind !== 'dictionary')) {
    throw new SyntaxError(`a stream packed otherwise at ${at}`);
  }
  const unpacked = inflateSync(packed, { maxOutputLength: largestStream });
  const number = (key: string, otherwise: number): number => integersOf(parameters?.entries.get(key))[0] ?? otherwise;
  if (number('Predictor', 1) === 1) {
    return unpacked;
  }
  if (number('Predictor', 1) < 10 || number('Colors', 1) !== 1 || number('BitsPerComponent', 8) !== 8) {
    throw new SyntaxError(`rows told otherwise at ${at}`);
  }
  return withoutDifferences(unpacked, number('Columns', 1));
}

export function directLength(value: PdfValue | undefined): number {
  const [length] = integersOf(value);
  if (length === undefined) {
    throw new SyntaxError('a stream does not say its length');
  }
  return length;
}

/** The whole numbers of a list, or the one that stands alone; none where there are others. */
export function integersOf(value: PdfValue | undefined): number[] {
  const all = value?.kind === 'array' ? value.items : value === undefined ? [] : [value];
  const numbers = all.flatMap((each) => (each.kind === 'number' && Number.isInteger(each.value) && each.value >= 0 ? [each.value] : []));
  return numbers.length === all.length ? numbers : [];
}

export function isName(value: PdfValue | undefined, name: string): boolean {
  return value?.kind === 'name' && value.value === name;
}

// helpers

const largestStream = 64 * 1024 * 1024;

/** A list of one stands for that one (7.4.1). */
function only(value: PdfValue | undefined): PdfValue | undefined {
  if (value?.kind !== 'array') {
    return value?.kind === 'null' ? undefined : value;
  }
  if (value.items.length > 1) {
    throw new SyntaxError('a stream packed more than once');
  }
  return value.items[0];
}

function takeStream(cursor: PdfCursor, length: number): { from: number; until: number } {
  takeWord(cursor, 'stream');
  cursor.at += cursor.bytes[cursor.at] === 13 ? 1 : 0;
  if (cursor.bytes[cursor.at] !== 10) {
    throw new SyntaxError(`a stream that does not begin at ${cursor.at}`);
  }
  const from = cursor.at + 1;
  cursor.at = from + length;
  skipSpace(cursor);
  takeWord(cursor, 'endstream');
  skipSpace(cursor);
  return { from, until: from + length };
}

function takePlainTable(cursor: PdfCursor): ObjectTable {
  takeWord(cursor, 'xref');
  const places = new Map<number, ObjectPlace>();
  for (skipSpace(cursor); !isWord(cursor, 'trailer'); skipSpace(cursor)) {
    const first = takeInteger(cursor);
    skipSpace(cursor);
    const count = takeInteger(cursor);
    for (let number = first; number < first + count; number += 1) {
      skipSpace(cursor);
      const at = takeInteger(cursor);
      skipSpace(cursor);
      const generation = takeInteger(cursor);
      skipSpace(cursor);
      const isFree = isWord(cursor, 'f');
      takeWord(cursor, isFree ? 'f' : 'n');
      add(places, number, isFree ? { kind: 'free' } : { kind: 'byte', at, generation });
    }
  }
  takeWord(cursor, 'trailer');
  const trailer = takeValue(cursor);
  if (trailer.kind !== 'dictionary') {
    throw new SyntaxError(`no trailer at ${cursor.at}`);
  }
  return { places, trailer, own: null };
}

function add(places: Map<number, ObjectPlace>, number: number, place: ObjectPlace): void {
  if (places.has(number)) {
    throw new SyntaxError(`object ${number} stands twice in a table`);
  }
  places.set(number, place);
}

/** Rows each with a byte that says what they are told from (ISO/IEC 15948 9.2), at one byte for a sample. */
function withoutDifferences(rows: Uint8Array, columns: number): Uint8Array {
  const count = Math.floor(rows.length / (columns + 1));
  const out = new Uint8Array(count * columns);
  for (let row = 0; row < count; row += 1) {
    const kind = rows[row * (columns + 1)] ?? 0;
    if (kind > 2) {
      throw new SyntaxError('rows told in a way tables are not');
    }
    for (let column = 0; column < columns; column += 1) {
      const before = kind === 1 ? (column === 0 ? 0 : out[row * columns + column - 1]) : kind === 2 && row > 0 ? out[(row - 1) * columns + column] : 0;
      out[row * columns + column] = (rows[row * (columns + 1) + 1 + column] ?? 0) + (before ?? 0);
    }
  }
  return out;
}
