import { skipSpace, takeInteger, takeValue, takeWord, type PdfCursor, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';
import { directLength, integersOf, isName, takeObject, takeTable, unpackStream, type ObjectPlace, type ObjectTable } from './pdf-tables.ts';

/** The objects of one form of a file, as its tables say where they are. */
export interface PdfObjects {
  /** Of the newest table. */
  readonly trailer: PdfDictionary;
  /** Where the newest table begins. */
  readonly start: number;
  /** The object's value; null for one that is not there. Throws SyntaxError for one that cannot be read. */
  get(number: number): PdfValue | null;
  /** The value itself, or what the reference leads to. */
  follow(value: PdfValue | undefined): PdfValue | null;
}

/**
 * Reads a file's objects as the standard says to (ISO 32000-1 7.5.4 to 7.5.8), from its end on through the tables one after
 * the other; nothing is mended or searched for. Throws SyntaxError where that does not lead to every table.
 */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const start = lastTable(bytes);
  const tables = tablesFrom(bytes, start);
  const places = new Map<number, ObjectPlace>();
  for (const table of tables) {
    for (const [number, place] of table.places) {
      if (!places.has(number)) {
        places.set(number, place);
      }
    }
  }
  const known = new Map<number, PdfValue | null>();
  const packed = new Map<number, PackedObjects>();

  const get: PdfObjects['get'] = (number) => {
    const value = known.get(number);
    if (value !== undefined) {
      return value;
    }
    const read = readAt(number, places.get(number));
    known.set(number, read);
    return read;
  };
  const follow: PdfObjects['follow'] = (value) => {
    if (value?.kind !== 'reference') {
      return value ?? null;
    }
    const place = places.get(value.number);
    return (place?.kind === 'byte' ? place.generation : 0) === value.generation ? get(value.number) : null;
  };
  const [newest] = tables;
  return { trailer: newest.trailer, start, get, follow };

  function readAt(number: number, place: ObjectPlace | undefined): PdfValue | null {
    if (place === undefined || place.kind === 'free') {
      return null;
    }
    if (place.kind === 'packed') {
      const holder = packed.get(place.stream) ?? readPacked(place.stream);
      packed.set(place.stream, holder);
      return holder.get(number, place.index);
    }
    const object = takeObject({ bytes, at: place.at }, lengthOf);
    if (object.number !== number || object.generation !== place.generation) {
      throw new SyntaxError(`another object than ${number} at ${place.at}`);
    }
    return object.value;
  }

  /** A length may stand in an object of its own, which must not lie in a stream itself. */
  function lengthOf(value: PdfValue | undefined): number {
    const place = value?.kind === 'reference' ? places.get(value.number) : undefined;
    return directLength(place?.kind === 'byte' ? takeObject({ bytes, at: place.at }, directLength).value : value);
  }

  function readPacked(number: number): PackedObjects {
    const place = places.get(number);
    if (place?.kind !== 'byte') {
      throw new SyntaxError(`no stream ${number}`);
    }
    const object = takeObject({ bytes, at: place.at }, lengthOf);
    if (object.number !== number || object.value.kind !== 'dictionary' || !isName(object.value.entries.get('Type'), 'ObjStm')) {
      throw new SyntaxError(`no stream of objects at ${place.at}`);
    }
    const [[count = 0], [first = 0]] = [integersOf(object.value.entries.get('N')), integersOf(object.value.entries.get('First'))];
    return packedObjects(unpackStream(bytes, object), count, first);
  }
}

/** What stands at the end of a file or of one of its forms: where its newest table begins. Throws SyntaxError. */
export function takeEnd(cursor: PdfCursor): number {
  takeWord(cursor, 'startxref');
  skipSpace(cursor);
  const start = takeInteger(cursor);
  skipSpace(cursor);
  const mark = String.fromCharCode(...cursor.bytes.subarray(cursor.at, cursor.at + 5));
  if (mark !== '%%EOF') {
    throw new SyntaxError(`no end at ${cursor.at}`);
  }
  cursor.at += 5;
  return start;
}

/** Takes one end of line, if any. */
export function takeLineEnd(cursor: PdfCursor): void {
  cursor.at += cursor.bytes[cursor.at] === 13 ? 1 : 0;
  cursor.at += cursor.bytes[cursor.at] === 10 ? 1 : 0;
}

// helpers

interface PackedObjects {
  get(number: number, index: number): PdfValue;
}

function packedObjects(data: Uint8Array, count: number, first: number): PackedObjects {
  const cursor: PdfCursor = { bytes: data.subarray(0, first), at: 0 };
  const heads: (readonly [number, number])[] = [];
  while (heads.length < count) {
    skipSpace(cursor);
    const number = takeInteger(cursor);
    skipSpace(cursor);
    heads.push([number, takeInteger(cursor)]);
  }
  return {
    get(number, index) {
      const [stated, at] = heads[index] ?? [-1, 0];
      if (stated !== number) {
        throw new SyntaxError(`another object than ${number} in a stream`);
      }
      return takeValue({ bytes: data, at: first + at });
    },
  };
}

/** Nothing may stand after the end of the file but the end of its line. */
function lastTable(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor: PdfCursor = { bytes, at: buffer.lastIndexOf('startxref') };
  const start = takeEnd(cursor);
  takeLineEnd(cursor);
  if (cursor.at !== bytes.length) {
    throw new SyntaxError(`bytes after the end at ${cursor.at}`);
  }
  return start;
}

/** The newest table first. A file for old and new readers has a second one beside its table, which counts after it. */
function tablesFrom(bytes: Uint8Array, start: number): [ObjectTable, ...ObjectTable[]] {
  const newest = takeTable({ bytes, at: start });
  const tables: [ObjectTable, ...ObjectTable[]] = [newest];
  const seen = new Set([start]);
  for (let table = newest; ; ) {
    const { entries } = table.trailer;
    const [beside] = table.own === null ? integersOf(entries.get('XRefStm')) : [];
    if (beside !== undefined) {
      tables.push(takeTable({ bytes, at: beside }));
    }
    const previous = entries.get('Prev');
    if (previous === undefined) {
      return tables;
    }
    const [at] = integersOf(previous);
    if (at === undefined || seen.has(at)) {
      throw new SyntaxError('tables in a circle');
    }
    seen.add(at);
    table = takeTable({ bytes, at });
    tables.push(table);
  }
}
