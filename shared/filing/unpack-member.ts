import { Inflate } from 'fflate';
import { refused } from './archive-limits.ts';
import { crc32 } from './crc32.ts';
import type { ArchiveEntry } from './read-archive.ts';

/** The bytes of a member, or why there are none: its data are broken, or are not what its checksum and size say. */
export type Unpacked = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: Fault };
type Fault = 'data' | 'size' | 'checksum';

/**
 * Unpacks one member piece by piece and stops soon after it has grown beyond the size it declares.
 * @throws MingquanError `package.unreadable` for a member that outgrows it by far: damage does not do that, a bomb does.
 */
export function unpackMember(entry: ArchiveEntry, fileName: string): Unpacked {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry, fileName);
  if (entry.isDamaged) {
    return { ok: false, fault: 'data' };
  }
  if (typeof bytes === 'string') {
    return { ok: false, fault: bytes };
  }
  if (bytes.length !== entry.size) {
    return { ok: false, fault: 'size' };
  }
  return crc32(bytes) === entry.crc32 ? { ok: true, bytes } : { ok: false, fault: 'checksum' };
}

// helpers

/** Small enough that even the densest piece, a thousandfold, is a few megabytes. */
const pieceLength = 4096;
const kilobyte = 1024;
/**
 * Pieces in a row that give nothing before the rest is taken for no part of the stream: a stored block of 64 KB waits for
 * sixteen. What follows the end of a stream is kept and copied with every piece, which would take hours for megabytes.
 */
const mostSilentPieces = 32;

function inflate(entry: ArchiveEntry, fileName: string): Uint8Array | Fault {
  const most = entry.size + Math.min(kilobyte * kilobyte, entry.size + 64 * kilobyte);
  const pieces: Uint8Array[] = [];
  let length = 0;
  let silent = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    silent = piece.length === 0 ? silent + 1 : 0;
    if (length <= entry.size) {
      pieces.push(piece);
    }
  });
  for (let at = 0; at < entry.packed.length; at += pieceLength) {
    const end = Math.min(at + pieceLength, entry.packed.length);
    try {
      stream.push(entry.packed.subarray(at, end), end === entry.packed.length);
    } catch {
      return 'data';
    }
    if (silent > mostSilentPieces) {
      return 'data';
    }
    if (length > most) {
      throw refused(fileName, `“${entry.name}”解压后过大 / "${entry.name}" unpacks to too much`);
    }
  }
  return length > entry.size ? 'size' : joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
