import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFName, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { readObjects } from './pdf-objects.ts';
import { integersOf } from './pdf-tables.ts';

/** An object as it is written anew: by its number, and its bytes. */
export interface WrittenObject {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/**
 * The file with objects written anew after its end (ISO 32000-1 7.5.6): its own bytes stay as they are. The table of
 * objects has the form the file's last one has, which readers want (7.5.8.4). `places` tells at which byte each object's
 * own bytes begin.
 */
export function appendUpdate(file: Uint8Array, context: PDFContext, objects: readonly WrittenObject[]): { readonly bytes: Uint8Array; readonly places: ReadonlyMap<number, number> } {
  const parts: Uint8Array[] = [file];
  let length = file.length;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  if (file.at(-1) !== lineFeed) {
    add(text('\n'));
  }
  const places = new Map<number, number>();
  const offsets = new Map<number, number>();
  for (const { number, bytes } of [...objects].sort((one, other) => one.number - other.number)) {
    offsets.set(number, length);
    add(text(`${number} 0 obj\n`));
    places.set(number, length);
    add(bytes);
    add(text('\nendobj\n'));
  }
  const { place, isStream } = lastTable(file);
  const start = length;
  add(isStream ? tableStream(context, file, offsets, place, start) : plainTable(context, file, offsets, place));
  add(text(`startxref\n${start}\n%%EOF\n`));
  return { bytes: Buffer.concat(parts), places };
}

/** An object in the form it has in a file. */
export function objectBytes(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

// helpers

const lineFeed = 0x0a;

function text(words: string): Uint8Array {
  return Buffer.from(words, 'latin1');
}

/** Where the file's last table of objects begins, and whether it is a stream. Throws where the file says it of no place. */
function lastTable(file: Uint8Array): { place: number; isStream: boolean } {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const said = buffer.lastIndexOf('startxref');
  const place = Number(/^startxref\s+(\d{1,10})/.exec(buffer.toString('latin1', Math.max(0, said), said + 40))?.[1] ?? Number.NaN);
  if (!(place < file.length)) {
    throw new RangeError('no table of objects');
  }
  return { place, isStream: !/^\s*xref/.test(buffer.toString('latin1', place, place + 12)) };
}

/** What a trailer says (7.5.5): the second half of the identity is of this form of the file, the first stays. */
function trailer(context: PDFContext, file: Uint8Array, size: number, previous: number): PDFDict {
  const dictionary = PDFDict.withContext(context);
  const { Root, Info, ID } = context.trailerInfo;
  dictionary.set(PDFName.of('Size'), context.obj(Math.max(size, statedSize(file))));
  for (const [name, value] of [['Root', Root], ['Info', Info]] as const) {
    if (value !== undefined) {
      dictionary.set(PDFName.of(name), value);
    }
  }
  const first = context.lookup(ID) as { get?: (index: number) => PDFObject } | undefined;
  if (first?.get !== undefined) {
    const own = createHash('sha256').update(file).digest('hex').slice(0, 32).toUpperCase();
    dictionary.set(PDFName.of('ID'), context.obj([first.get(0), PDFHexString.of(own)]));
  }
  dictionary.set(PDFName.of('Prev'), context.obj(previous));
  return dictionary;
}

/** A smaller size than the file's own would take objects away (7.5.5); 0 where it cannot be read. */
function statedSize(file: Uint8Array): number {
  try {
    return integersOf(readObjects(file).trailer.entries.get('Size'))[0] ?? 0;
  } catch {
    return 0;
  }
}

function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) {
      run.push(number);
    } else {
      runs.push([number]);
    }
  }
  return runs;
}

function plainTable(context: PDFContext, file: Uint8Array, offsets: ReadonlyMap<number, number>, previous: number): Uint8Array {
  const sections = runsOf([...offsets.keys()]).map(
    (run) => `${run[0] ?? 0} ${run.length}\n${run.map((number) => `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`).join('')}`,
  );
  const dictionary = objectBytes(trailer(context, file, context.largestObjectNumber + 1, previous));
  return Buffer.concat([text(`xref\n${sections.join('')}trailer\n`), dictionary, text('\n')]);
}

/** A cross-reference stream (7.5.8) that lists itself too: type, offset in four bytes, generation in two. */
function tableStream(context: PDFContext, file: Uint8Array, offsets: ReadonlyMap<number, number>, previous: number, start: number): Uint8Array {
  const own = context.largestObjectNumber + 1;
  const rows = [...offsets, [own, start] as const];
  const entries = Buffer.alloc(rows.length * 7);
  rows.forEach(([, offset], index) => {
    entries.writeUInt8(1, index * 7);
    entries.writeUInt32BE(offset, index * 7 + 1);
  });
  const dictionary = trailer(context, file, own + 1, previous);
  dictionary.set(PDFName.of('Type'), PDFName.of('XRef'));
  dictionary.set(PDFName.of('W'), context.obj([1, 4, 2]));
  dictionary.set(PDFName.of('Index'), context.obj(runsOf(rows.map(([number]) => number)).flatMap((run) => [run[0] ?? 0, run.length])));
  dictionary.set(PDFName.of('Length'), context.obj(entries.length));
  return Buffer.concat([text(`${own} 0 obj\n`), objectBytes(dictionary), text('\nstream\n'), entries, text('\nendstream\nendobj\n')]);
}
