import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { derLength } from './verify-cms.ts';

/** A signature as it stands in the file's bytes: what it covers, and the signature itself. */
export interface FoundSignature {
  /** The two ranges it covers, or null where it does not leave out exactly itself. */
  readonly covered: readonly [Uint8Array, Uint8Array] | null;
  /** The byte after the last one covered. */
  readonly end: number;
  /** The CMS as DER; empty where it cannot be read. */
  readonly cms: Uint8Array;
  /** What the document says of it; null where no field of its form shows it. */
  readonly shown: ShownSignature | null;
}

export interface ShownSignature {
  readonly field: string;
  readonly subFilter: string;
  readonly reason: string;
  /** `/M`, ISO 8601, or null. */
  readonly moment: string | null;
}

/**
 * Every signature of the file: those its form shows, and those that stand in its bytes though no field shows them any more,
 * as when a later update takes one away, or the document can no longer be read (null). In the order of what they cover. One
 * that the form shows is what its own dictionary holds: not what another one holds that states the same range. Throws
 * `signature.too-many`.
 */
export function findSignatures(bytes: Uint8Array, document: PDFDocument | null, name: string): FoundSignature[] {
  const shown = document === null ? [] : shownSignatures(document);
  const standing = rangesIn(bytes);
  const count = Math.max(shown.length, standing.length);
  if (count > mostSignatures) {
    throw new MingquanError('signature.too-many', { file: name, count, limit: mostSignatures });
  }
  const known = new Set<string>();
  const isNew = (range: readonly number[]): boolean => {
    const key = range.join(' ');
    const isFirst = !known.has(key);
    known.add(key);
    return isFirst;
  };
  const found = shown.map(({ range, contents, shown: facts }): FoundSignature => {
    const gap = gapOf(bytes, range);
    return isNew(range) && gap !== null && contents === gap.toString('latin1') ? covering(bytes, range, gap, facts) : { ...nothing, shown: facts };
  });
  for (const range of standing) {
    const gap = gapOf(bytes, range);
    if (gap !== null && isNew(range)) {
      found.push(covering(bytes, range, gap, null));
    }
  }
  return found.sort((one, other) => one.end - other.end);
}

// helpers

/** Each is checked over all it covers: a file made to hold thousands would keep a computer busy. */
const mostSignatures = 200;

const nothing: FoundSignature = { covered: null, end: 0, cms: new Uint8Array(0), shown: null };

function covering(bytes: Uint8Array, [, first = 0, second = 0, length = 0]: readonly number[], gap: Buffer, shown: ShownSignature | null): FoundSignature {
  return { covered: [bytes.subarray(0, first), bytes.subarray(second, second + length)], end: second + length, cms: cmsOf(gap), shown };
}

/** The bytes between the two ranges: the hexadecimal string of the signature and nothing else; null where it is not so. */
function gapOf(bytes: Uint8Array, range: readonly number[]): Buffer | null {
  const [start, first = 0, second = 0, length = 0] = range;
  if (range.length !== 4 || !range.every(Number.isSafeInteger) || start !== 0 || length < 0 || first < 1 || second < first + 4 || second + length > bytes.length) {
    return null;
  }
  const gap = Buffer.from(bytes.buffer, bytes.byteOffset + first, second - first);
  const isString = gap.at(0) === 0x3c && gap.at(-1) === 0x3e;
  return isString && gap.subarray(1, -1).every(isHexadecimal) && saysItsRange(bytes, range) ? gap.subarray(1, -1) : null;
}

function isHexadecimal(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

/** Whether the dictionary that ends the first range states the range: what is left out belongs to this signature then. */
function saysItsRange(bytes: Uint8Array, range: readonly number[]): boolean {
  const [, first = 0, second = 0] = range;
  const near = 4096;
  return [bytes.subarray(Math.max(0, first - near), first), bytes.subarray(second, second + near)].some((part) =>
    rangesIn(part).some((each) => each.join(' ') === range.join(' ')),
  );
}

/** The numbers after each `/ByteRange`. */
function rangesIn(bytes: Uint8Array): number[][] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[][] = [];
  for (let at = buffer.indexOf('/ByteRange'); at !== -1; at = buffer.indexOf('/ByteRange', at + 10)) {
    const numbers = /^\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/.exec(buffer.toString('latin1', at, at + 120));
    if (numbers !== null) {
      found.push(numbers.slice(1).map(Number));
    }
  }
  return found;
}

/** The signature without its filling. What follows it and is not zero could have been put there later, and is not covered. */
function cmsOf(hexadecimal: Buffer): Uint8Array {
  const bytes = Buffer.from(hexadecimal.toString('latin1'), 'hex');
  const length = derLength(bytes);
  return length !== null && bytes.subarray(length).every((byte) => byte === 0) ? bytes.subarray(0, length) : new Uint8Array(0);
}

interface FieldSignature {
  readonly range: readonly number[];
  /** The digits of its hexadecimal string; null where it has none. */
  readonly contents: string | null;
  readonly shown: ShownSignature;
}

function shownSignatures({ context, catalog }: PDFDocument): FieldSignature[] {
  const form = context.lookupMaybe(catalog.get(PDFName.of('AcroForm')), PDFDict);
  const seen = new Set<PDFObject>();
  const found: FieldSignature[] = [];
  const visit = (object: PDFObject | undefined, path: string, inherited: boolean): void => {
    const field = lookUp(object);
    if (!(field instanceof PDFDict) || seen.has(field)) {
      return;
    }
    seen.add(field);
    const name = [path, textOf(field.get(PDFName.of('T')))].filter((part) => part !== '').join('.');
    const type = field.get(PDFName.of('FT'));
    const isSignature = type === undefined ? inherited : type === PDFName.of('Sig');
    const value = lookUp(field.get(PDFName.of('V')));
    if (isSignature && value instanceof PDFDict) {
      const contents = lookUp(value.get(PDFName.of('Contents')));
      const range = numbersOf(lookUp(value.get(PDFName.of('ByteRange'))));
      found.push({ range, contents: contents instanceof PDFHexString ? contents.asString() : null, shown: shownBy(value, name) });
    }
    for (const kid of listOf(lookUp(field.get(PDFName.of('Kids'))))) {
      visit(kid, name, isSignature);
    }
  };
  for (const field of listOf(lookUp(form?.get(PDFName.of('Fields'))))) {
    visit(field, '', false);
  }
  return found;

  function lookUp(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? context.lookup(object) : object;
  }

  function shownBy(value: PDFDict, field: string): ShownSignature {
    const subFilter = lookUp(value.get(PDFName.of('SubFilter')));
    return {
      field,
      subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : '',
      reason: textOf(lookUp(value.get(PDFName.of('Reason')))),
      moment: momentOf(textOf(lookUp(value.get(PDFName.of('M'))))),
    };
  }
}

function listOf(object: PDFObject | undefined): PDFObject[] {
  return object instanceof PDFArray ? object.asArray() : [];
}

function numbersOf(object: PDFObject | undefined): number[] {
  return listOf(object).map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
}

function textOf(object: PDFObject | undefined): string {
  const text = object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
  return text.replace(/\p{Cc}/gu, ' ').slice(0, 500);
}

/** A date of PDF (ISO 32000-1 7.9.4) as ISO 8601 in UTC; null for what is none. */
function momentOf(text: string): string | null {
  const match = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?/.exec(text);
  if (match === null) {
    return null;
  }
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , zone = '+00', zoneMinutes = '00'] = match;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}:${zoneMinutes}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
