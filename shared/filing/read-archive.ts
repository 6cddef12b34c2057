import { decodeUtf8 } from '../kernel/utf8.ts';
import { archiveLimits, mostUnpacked, refused, type ArchiveLimits } from './archive-limits.ts';
import { nameFault } from './archive-names.ts';
import { sameBytes } from './same-bytes.ts';

/** A member of a zip file, still packed. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  /** Size it declares to have once unpacked, in bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** True where its own header does not say what the directory says of it. */
  readonly isDamaged: boolean;
}

/**
 * The members of a zip file, folders left out, without unpacking anything. Takes only what a filing package needs and
 * refuses everything else a zip file can be made to do: names that lead out of a folder, names that stand twice, links,
 * encryption, zip64, bytes before, between or after the members, members that share bytes, sizes over the limits.
 * @throws MingquanError `package.unreadable` with the reason.
 */
export function readArchive(bytes: Uint8Array, fileName: string, limits: ArchiveLimits = archiveLimits): ArchiveEntry[] {
  const source: Source = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    bytes,
    refuse: (reason) => refused(fileName, reason),
  };
  const directory = findDirectory(source, limits);
  const records = readDirectory(source, directory, limits);
  checkNames(records, source);
  checkSizes(records, source, limits);
  return readMembers(records, directory, source);
}

// helpers

const endSignature = 0x06054b50;
const endLength = 22;
const recordSignature = 0x02014b50;
const recordLength = 46;
const headerSignature = 0x04034b50;
const headerLength = 30;
const zip64Mark = 0xffffffff;
/** A data descriptor with signature, behind the data of members written as a stream. */
const longestDescriptor = 16;
/** Room that a header's extra fields and a descriptor may take. */
const longestExtra = 0xffff;
const flags = { encrypted: 0x0001, descriptor: 0x0008, strong: 0x0040, masked: 0x2000 } as const;

interface Source {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  refuse(reason: string): Error;
}

interface Directory {
  readonly offset: number;
  readonly end: number;
  readonly count: number;
}

interface DirectoryRecord {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

function findDirectory({ view, refuse }: Source, limits: ArchiveLimits): Directory {
  if (view.byteLength > limits.archive) {
    throw refuse('文件过大 / the file is too large');
  }
  const at = view.byteLength - endLength;
  if (at < 0 || view.getUint32(at, true) !== endSignature || view.getUint16(at + 20, true) !== 0) {
    throw refuse('不是 zip 文件、文件不完整或末尾有多余内容 / it is no zip file, is cut off or has something after its end');
  }
  const [disk, startDisk, countHere, count] = [4, 6, 8, 10].map((shift) => view.getUint16(at + shift, true));
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (disk !== 0 || startDisk !== 0 || countHere !== count || count === undefined || count === 0xffff) {
    throw refuse('分卷或 zip64 格式 / it is split or zip64');
  }
  if (count > limits.entries) {
    throw refuse(`成员多于 ${limits.entries} 个 / it has more than ${limits.entries} members`);
  }
  if (offset + size !== at) {
    throw refuse('目录位置不对 / its directory is not where it says');
  }
  return { offset, end: at, count };
}

function readDirectory(source: Source, directory: Directory, limits: ArchiveLimits): DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  let at = directory.offset;
  while (at < directory.end) {
    if (records.length === limits.entries) {
      throw source.refuse('目录中的成员数不对 / its directory does not count right');
    }
    const { record, next } = readRecord(source, at, directory.end);
    records.push(record);
    at = next;
  }
  if (records.length !== directory.count) {
    throw source.refuse('目录中的成员数不对 / its directory does not count right');
  }
  return records;
}

function readRecord({ view, bytes, refuse }: Source, at: number, end: number): { record: DirectoryRecord; next: number } {
  if (at + recordLength > end || view.getUint32(at, true) !== recordSignature) {
    throw refuse('目录已损坏 / its directory is damaged');
  }
  const nameEnd = at + recordLength + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end || view.getUint16(at + 34, true) !== 0) {
    throw refuse('目录已损坏 / its directory is damaged');
  }
  const nameBytes = bytes.subarray(at + recordLength, nameEnd);
  const name = decodeUtf8(nameBytes);
  if (name === null) {
    throw refuse('成员名称不是 UTF-8 / a name is not UTF-8');
  }
  const record: DirectoryRecord = {
    name,
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  const kind = fileKind(view.getUint16(at + 4, true) >> 8, view.getUint32(at + 38, true));
  checkRecord(record, kind, refuse);
  return { record, next };
}

type FileKind = 'file' | 'folder' | 'other';

/** What the attributes of a Unix system (3) or of macOS (19) say the member is; other systems know files and folders only. */
function fileKind(system: number, attributes: number): FileKind {
  const type = system === 3 || system === 19 ? (attributes >>> 28) & 0xf : 0;
  return type === 0 || type === 8 ? 'file' : type === 4 ? 'folder' : 'other';
}

function checkRecord(record: DirectoryRecord, kind: FileKind, refuse: Source['refuse']): void {
  if ((record.flags & (flags.encrypted | flags.strong | flags.masked)) !== 0) {
    throw refuse('已加密 / it is encrypted');
  }
  if (record.method !== 0 && record.method !== 8) {
    throw refuse(`压缩方法 ${record.method} 不受支持 / compression method ${record.method} is not supported`);
  }
  if ([record.packedSize, record.size, record.offset].includes(zip64Mark)) {
    throw refuse('zip64 格式 / it is zip64');
  }
  if (kind === 'other') {
    throw refuse(`“${record.name}”是链接或设备 / "${record.name}" is a link or a device`);
  }
  const isFolder = record.name.endsWith('/');
  if ((kind === 'folder' && !isFolder) || (isFolder && (record.size !== 0 || record.packedSize > 2))) {
    throw refuse(`“${record.name}”既像文件夹又像文件 / "${record.name}" is folder and file at once`);
  }
}

function checkNames(records: readonly DirectoryRecord[], { refuse }: Source): void {
  const seen = new Set<string>();
  for (const { name } of records) {
    const fault = nameFault(name);
    if (fault !== null) {
      throw refuse(fault);
    }
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) {
      throw refuse(`“${name}”出现两次 / "${name}" stands twice`);
    }
    seen.add(folded);
  }
}

function checkSizes(records: readonly DirectoryRecord[], { refuse }: Source, limits: ArchiveLimits): void {
  let total = 0;
  for (const { name, size, packedSize, method } of records) {
    total += size;
    if (size > mostUnpacked(packedSize, limits) || total > limits.total) {
      throw refuse(`“${name}”解压后过大 / "${name}" unpacks to too much`);
    }
    if (method === 0 && size !== packedSize) {
      throw refuse(`“${name}”的大小前后不一 / "${name}" has two sizes`);
    }
  }
}

/** Members must follow each other from the first byte to the directory, in whatever order the directory lists them. */
function readMembers(records: readonly DirectoryRecord[], directory: Directory, source: Source): ArchiveEntry[] {
  const ordered = [...records].sort((first, second) => first.offset - second.offset);
  if ((ordered[0]?.offset ?? directory.offset) !== 0) {
    throw source.refuse('第一个成员之前有多余内容 / there is something before the first member');
  }
  const entries = new Map<DirectoryRecord, ArchiveEntry>();
  for (const [index, record] of ordered.entries()) {
    entries.set(record, readMember(record, ordered[index + 1]?.offset ?? directory.offset, source));
  }
  return records.flatMap((record) => (record.name.endsWith('/') ? [] : (entries.get(record) ?? [])));
}

/**
 * Reads the member between its offset and `end`. The directory is believed; a header that says otherwise makes the member
 * a damaged one, so that one bad byte there is reported by the member's name.
 */
function readMember(record: DirectoryRecord, end: number, source: Source): ArchiveEntry {
  const { view, bytes, refuse } = source;
  const at = record.offset;
  const nameStart = at + headerLength;
  const nameEnd = nameStart + record.nameBytes.length;
  if (nameEnd + record.packedSize > end) {
    throw refuse(`“${record.name}”不完整或与其他内容重叠 / "${record.name}" is cut off or overlaps something`);
  }
  const hasDescriptor = (record.flags & flags.descriptor) !== 0;
  const figures = [14, 18, 22].map((shift) => view.getUint32(at + shift, true));
  const isLater = hasDescriptor && figures.every((figure) => figure === 0);
  const expected = isLater ? figures : [record.crc32, record.packedSize, record.size];
  const start = nameEnd + view.getUint16(at + 28, true);
  const spare = end - start - record.packedSize;
  if (end - nameEnd - record.packedSize > longestExtra) {
    throw refuse(`“${record.name}”之后有空隙 / there is a gap after "${record.name}"`);
  }
  const isDamaged =
    view.getUint32(at, true) !== headerSignature ||
    view.getUint16(at + 6, true) !== record.flags ||
    view.getUint16(at + 8, true) !== record.method ||
    view.getUint16(at + 26, true) !== record.nameBytes.length ||
    !sameBytes(bytes.subarray(nameStart, nameEnd), record.nameBytes) ||
    figures.some((figure, index) => figure !== expected[index]) ||
    spare < 0 ||
    spare > (hasDescriptor ? longestDescriptor : 0);
  const { name, crc32, size, packedSize } = record;
  const dataStart = Math.min(start, end - packedSize);
  const packed = bytes.subarray(dataStart, dataStart + packedSize);
  return { name, method: record.method === 0 ? 0 : 8, crc32, size, packed, isDamaged };
}
