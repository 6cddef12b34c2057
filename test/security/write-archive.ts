import { crc32 } from 'node:zlib';

/** A member of an archive as the test wants it written; what is not given is what a good archive would say. */
export interface ArchivePart {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Size declared for the unpacked member. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly offset?: number;
  readonly disk?: number;
  /** External attributes; the mode of a Unix file in the upper half. */
  readonly attributes?: number;
}

export interface ArchiveFaults {
  readonly before?: Uint8Array;
  /** Put between the members and the directory. */
  readonly between?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly count?: number;
  /** Writes sizes behind the data, as streaming programs do. */
  readonly descriptors?: boolean;
}

/** Writes a zip file with whatever faults are asked for. */
export function writeArchive(parts: readonly ArchivePart[], faults: ArchiveFaults = {}): Uint8Array {
  const { before = new Uint8Array(), between = new Uint8Array(), comment = new Uint8Array() } = faults;
  const pieces: Uint8Array[] = [before];
  const records: Uint8Array[] = [];
  let offset = before.length;
  for (const part of parts) {
    const name = typeof part.name === 'string' ? Buffer.from(part.name) : part.name;
    const figures = [crc32(part.bytes), part.packedSize ?? part.bytes.length, part.size ?? part.bytes.length];
    const flags = (part.flags ?? 0) | 0x0800 | (faults.descriptors === true ? 8 : 0);
    const shared = [...u16(flags), ...u16(part.method ?? 0), ...u32(0x00210000)];
    const local = faults.descriptors === true ? [0, 0, 0] : figures;
    const header = Buffer.from([...u32(0x04034b50), ...u16(20), ...shared, ...local.flatMap(u32), ...u16(name.length), ...u16(0)]);
    const descriptor = faults.descriptors === true ? Buffer.from([...u32(0x08074b50), ...figures.flatMap(u32)]) : new Uint8Array();
    pieces.push(header, name, part.bytes, descriptor);
    records.push(
      Buffer.from([
        ...u32(0x02014b50),
        ...u16(0x0314),
        ...u16(20),
        ...shared,
        ...figures.flatMap(u32),
        ...u16(name.length),
        ...u16(0),
        ...u16(0),
        ...u16(part.disk ?? 0),
        ...u16(0),
        ...u32(part.attributes ?? 0),
        ...u32(part.offset ?? offset),
      ]),
      name,
    );
    offset += header.length + name.length + part.bytes.length + descriptor.length;
  }
  const directory = Buffer.concat(records);
  const count = faults.count ?? parts.length;
  const end = Buffer.from([
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(count),
    ...u16(count),
    ...u32(directory.length),
    ...u32(offset + between.length),
    ...u16(comment.length),
  ]);
  return Buffer.concat([...pieces, between, directory, end, comment]);
}

// helpers

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}
