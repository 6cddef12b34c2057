import { Unzlib } from 'fflate';

/** Most bytes of one stream and of all, unpacked; and what measures one, up to its own end: it throws RangeError beyond `most`. */
export interface StreamLimits {
  readonly each: number;
  readonly together: number;
  unpackedLength(packed: Uint8Array, most: number): number;
}

/**
 * Throws RangeError for a PDF with a packed stream that unpacks to more than a document's streams ever do, or all of them
 * together. Whoever reads a document's objects unpacks some of them whole (ISO 32000-1 7.5.7): a file of two megabytes could
 * take minutes and gigabytes. Which ones those are is not asked, since a dictionary can be written so that it does not show;
 * a stream packed twice over is one of objects in no document.
 */
export function requireBoundedStreams(bytes: Uint8Array, { each, together, unpackedLength }: StreamLimits = plainLimits): void {
  let total = 0;
  for (let at = find(bytes, 0); at !== -1; at = find(bytes, at + word.length)) {
    const start = dataStart(bytes, at + word.length);
    if (isPacked(bytes, start)) {
      total += unpackedLength(bytes.subarray(start), each);
      if (total > together) {
        throw new RangeError('the streams unpack to too much');
      }
    }
  }
}

// helpers

const word = [...'stream'].map((letter) => letter.charCodeAt(0));
/** For documents of ours: a seal's picture has 48 MB at most. */
const plainLimits: StreamLimits = { each: 64 * 1024 * 1024, together: 128 * 1024 * 1024, unpackedLength: measured };

/** The next place where the word stands and does not end one. */
function find(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(word[0] ?? 0, from); at !== -1; at = bytes.indexOf(word[0] ?? 0, at + 1)) {
    if (word.every((letter, index) => bytes[at + index] === letter) && bytes[at - 1] !== 0x64) {
      return at;
    }
  }
  return -1;
}

function dataStart(bytes: Uint8Array, at: number): number {
  const afterReturn = at + (bytes[at] === 0x0d ? 1 : 0);
  return afterReturn + (bytes[afterReturn] === 0x0a ? 1 : 0);
}

/** Whether a zlib stream can begin here (RFC 1950 2.2). */
function isPacked(bytes: Uint8Array, at: number): boolean {
  const [method = 0, flags = 0] = bytes.subarray(at, at + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** What comes out before the stream ends or turns out to be none; it is thrown away as it comes. */
function measured(packed: Uint8Array, most: number): number {
  let length = 0;
  const stream = new Unzlib((chunk) => {
    length += chunk.length;
    if (length > most) {
      throw new RangeError('a stream unpacks to too much');
    }
  });
  try {
    for (let at = 0, without = 0; at < packed.length && without < mostWithout; at += step) {
      const before = length;
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      without = length === before ? without + 1 : 0;
    }
  } catch (thrown) {
    if (thrown instanceof RangeError) {
      throw thrown;
    }
  }
  return length;
}

const step = 64 * 1024;
/** Blocks without content may stand in a stream, but no writer makes a megabyte of them. */
const mostWithout = 16;
