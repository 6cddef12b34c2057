import { zlibSync } from 'fflate';
import { encodeUtf8 } from '../kernel/utf8.ts';

/** Packs bytes as zlib does (RFC 1950). The same bytes must come out the same. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

export const defaultDeflate: Deflate = (bytes) => zlibSync(bytes, { level: 6 });

/** The objects of one PDF file, numbered from 1; `body` and `entries` are PDF source of ASCII characters. */
export interface PdfFile {
  /** The number of an object that is written later. */
  reserve(): number;
  put(body: string, number?: number): number;
  /** A stream packed by this file's deflate; `entries` are those of its dictionary but for length and filter. */
  stream(entries: string, bytes: Uint8Array): number;
  /** A stream as it is: `entries` tell its filter, if any. */
  plainStream(entries: string, bytes: Uint8Array): number;
  /** The whole file, its identifier reckoned from its objects. */
  bytes(root: number, info: number): Uint8Array<ArrayBuffer>;
}

/** PDF 1.7 with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). */
export function pdfFile(deflate: Deflate): PdfFile {
  const bodies = new Map<number, string | StreamBody>();
  let last = 0;
  const reserve = (): number => {
    last += 1;
    return last;
  };
  const set = (body: string | StreamBody, number: number): number => {
    bodies.set(number, body);
    return number;
  };
  return {
    reserve,
    put: (body, number = reserve()) => set(body, number),
    stream: (entries, bytes) => set(packed(entries, bytes, deflate), reserve()),
    plainStream: (entries, bytes) => set({ entries, bytes }, reserve()),
    bytes: (root, info) => assemble(bodies, last, { root, info }, deflate),
  };
}

/** A text string of any characters: UTF-16 with its byte order mark, in hexadecimal. */
export function pdfString(text: string): string {
  let result = '<FEFF';
  for (let index = 0; index < text.length; index += 1) {
    result += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  }
  return `${result}>`;
}

/** `D:20260302000000Z` of `2026-03-02`. */
export function pdfDate(day: string): string {
  return `(D:${day.replaceAll('-', '')}000000Z)`;
}

// helpers

interface StreamBody {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

interface Trailer {
  readonly root: number;
  readonly info: number;
}

/** Below this many bytes a packed stream saves less than packing it costs. */
const worthPacking = 600;

function packed(entries: string, bytes: Uint8Array, deflate: Deflate): StreamBody {
  return bytes.length < worthPacking ? { entries, bytes } : { entries: `${entries}/Filter/FlateDecode`, bytes: deflate(bytes) };
}

/** Objects to an object stream: a reader unpacks a whole one for each it needs. */
const objectsToStream = 200;
/** The second line marks the file as binary (7.5.2). */
const header = new Uint8Array([...encodeUtf8('%PDF-1.7\n%'), 0xc2, 0xb5, 0xc2, 0xb6, 0x0a]);

function assemble(bodies: ReadonlyMap<number, string | StreamBody>, last: number, trailer: Trailer, deflate: Deflate): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [header];
  let offset = header.length;
  let count = last;
  /** Kind, offset or containing stream, and place in it, of each object (7.5.8.3). */
  const places = new Map<number, readonly [number, number, number]>();
  const write = (number: number, { entries, bytes }: StreamBody): void => {
    places.set(number, [1, offset, 0]);
    const head = encodeUtf8(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>stream\n`);
    parts.push(head, bytes, streamEnd);
    offset += head.length + bytes.length + streamEnd.length;
  };
  let waiting: [number, string][] = [];
  const flush = (): void => {
    if (waiting.length > 0) {
      count += 1;
      const container = count;
      waiting.forEach(([number], index) => places.set(number, [2, container, index]));
      write(container, objectStream(waiting, deflate));
      waiting = [];
    }
  };
  for (const [number, body] of bodies) {
    if (typeof body === 'string') {
      waiting.push([number, body]);
      if (waiting.length === objectsToStream) {
        flush();
      }
    } else {
      write(number, body);
    }
  }
  flush();
  count += 1;
  const start = offset;
  write(count, crossReferences(places, count, { ...trailer, identifier: identifierOf(parts) }, deflate, start));
  parts.push(encodeUtf8(`startxref\n${start}\n%%EOF\n`));
  return joined(parts);
}

const streamEnd = encodeUtf8('\nendstream\nendobj\n');

function objectStream(objects: readonly (readonly [number, string])[], deflate: Deflate): StreamBody {
  const places: string[] = [];
  let at = 0;
  for (const [number, body] of objects) {
    places.push(`${number} ${at}`);
    at += body.length + 1;
  }
  const index = places.join(' ');
  const bytes = encodeUtf8(`${index}\n${objects.map(([, body]) => body).join('\n')}`);
  return packed(`/Type/ObjStm/N ${objects.length}/First ${index.length + 1}`, bytes, deflate);
}

function crossReferences(places: ReadonlyMap<number, readonly [number, number, number]>, self: number, trailer: Trailer & { readonly identifier: string }, deflate: Deflate, start: number): StreamBody {
  const rows = new Uint8Array((self + 1) * rowLength);
  const view = new DataView(rows.buffer);
  view.setUint16(5, 0xffff);
  for (let number = 1; number <= self; number += 1) {
    const [kind, first, second] = places.get(number) ?? (number === self ? ([1, start, 0] as const) : ([0, 0, 0xffff] as const));
    view.setUint8(number * rowLength, kind);
    view.setUint32(number * rowLength + 1, first);
    view.setUint16(number * rowLength + 5, second);
  }
  const { root, info, identifier } = trailer;
  const entries = `/Type/XRef/Size ${self + 1}/W[1 4 2]/Root ${root} 0 R/Info ${info} 0 R/ID[<${identifier}><${identifier}>]`;
  return packed(entries, rows, deflate);
}

const rowLength = 7;

/** A 128-bit name for the contents, from four FNV-1a hashes: an identifier, no proof. Of long parts it takes bytes all over. */
function identifierOf(parts: readonly Uint8Array[]): string {
  let [first, second, third, fourth] = [2166136261, 374761393, 668265263, 1274126177];
  for (const bytes of parts) {
    const step = 1 + Math.floor(bytes.length / samples);
    // From the end, where the check sum of a packed stream stands.
    for (let index = bytes.length - 1; index >= 0; index -= step) {
      const mixed = Math.imul(first ^ (bytes[index] ?? 0), 16777619);
      first = second;
      second = third;
      third = fourth;
      fourth = mixed;
    }
  }
  return [first, second, third, fourth].map((word) => (word >>> 0).toString(16).toUpperCase().padStart(8, '0')).join('');
}

/** Most bytes of a part that are looked at, about. */
const samples = 2048;

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
