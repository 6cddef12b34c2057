import { encodeUtf8 } from '../kernel/utf8.ts';
import { crc32 } from './crc32.ts';

export interface ZipMember {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A zip file of the members, piece by piece: each member can be forgotten before the next is made. Members are stored, so that
 * every byte of the file counts and none is padding that could change unseen; they are dated 1980-01-01 and named in UTF-8.
 * The same members give the same bytes. For at most 65,534 members and 4 GB, which is the caller's to keep.
 */
export async function* zipChunks(members: AsyncIterable<ZipMember>): AsyncGenerator<Uint8Array<ArrayBuffer> | Uint8Array> {
  const records: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for await (const { path, bytes } of members) {
    const name = encodeUtf8(path);
    const sum = crc32(bytes);
    const header = fields(localSize, name, (view) => {
      view.setUint32(0, localSignature, true);
      putCommon(view, 4, sum, bytes.length, name.length);
    });
    records.push(
      fields(recordSize, name, (view) => {
        view.setUint32(0, recordSignature, true);
        view.setUint16(4, version, true);
        putCommon(view, 6, sum, bytes.length, name.length);
        view.setUint32(42, offset, true);
      }),
    );
    offset += header.length + bytes.length;
    yield header;
    yield bytes;
  }
  yield* records;
  const size = records.reduce((total, record) => total + record.length, 0);
  yield fields(endSize, new Uint8Array(), (view) => {
    view.setUint32(0, endSignature, true);
    view.setUint16(8, records.length, true);
    view.setUint16(10, records.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, offset, true);
  });
}

// helpers

const [localSignature, recordSignature, endSignature] = [0x04034b50, 0x02014b50, 0x06054b50];
const [localSize, recordSize, endSize] = [30, 46, 22];
/** Version 2.0 suffices to unpack it. */
const version = 20;
const utf8Names = 0x0800;
/** 1980-01-01, the earliest day a zip file knows. */
const day = (1 << 5) | 1;

function fields(size: number, tail: Uint8Array, put: (view: DataView) => void): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size + tail.length);
  bytes.set(tail, size);
  put(new DataView(bytes.buffer));
  return bytes;
}

/** What header and record have in common, from the version on. */
function putCommon(view: DataView, at: number, sum: number, size: number, nameLength: number): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 8, day, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
