import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { Unzlib } from 'fflate';
import { beginsAsPdf } from '../kernel/begins-as-pdf.ts';
import { requireBoundedStreams } from './bounded-streams.ts';
import { pieceName } from './pdf-attachment.ts';

/** A file found in a document. */
export interface FoundAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Most bytes that a packed file may unpack to. */
const largestFile = 40 * 1024 * 1024;

/**
 * The files that travel in a PDF of ours: those on the pages that carry them, whether the page is attached or is the document
 * itself, and the documents attached. Names come from the file and are no path. What cannot be unpacked is left out.
 * Rejects with pdf-lib's error for what is no PDF document, and RangeError for one that unpacks to too much.
 */
export async function readPdfAttachments(bytes: Uint8Array): Promise<FoundAttachment[]> {
  const document = await load(bytes);
  const found = pieces(document);
  for (const attached of embedded(document)) {
    found.push(...(beginsAsPdf(attached.bytes) ? pieces(await load(attached.bytes).catch(() => null)) : []), attached);
  }
  return found;
}

// helpers

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  requireBoundedStreams(bytes);
  return PDFDocument.load(bytes, { updateMetadata: false });
}

function pieces(document: PDFDocument | null): FoundAttachment[] {
  const content = child(child(child(document?.catalog, 'PieceInfo'), pieceName), 'Private');
  return toFile(content?.get(PDFName.of('Name')), content?.lookup(PDFName.of('Data')));
}

function embedded(document: PDFDocument): FoundAttachment[] {
  const names = child(child(document.catalog, 'Names'), 'EmbeddedFiles')?.lookup(PDFName.of('Names'));
  if (!(names instanceof PDFArray)) {
    return [];
  }
  return names.asArray().flatMap((_, index) => {
    const specification = index % 2 === 1 ? names.lookup(index) : undefined;
    return specification instanceof PDFDict
      ? toFile(specification.lookup(PDFName.of('UF')), child(specification, 'EF')?.lookup(PDFName.of('F')))
      : [];
  });
}

function child(dictionary: PDFDict | undefined, name: string): PDFDict | undefined {
  const value = dictionary?.lookup(PDFName.of(name));
  return value instanceof PDFDict ? value : undefined;
}

function toFile(name: PDFObject | undefined, stream: PDFObject | undefined): FoundAttachment[] {
  if (!(stream instanceof PDFRawStream)) {
    return [];
  }
  const bytes = contents(stream);
  const text = name instanceof PDFHexString || name instanceof PDFString ? name.decodeText() : '';
  return bytes === null ? [] : [{ name: text, bytes }];
}

/** The stream unpacked; null for another filter, for damaged bytes, and for more than a file of ours ever has. */
function contents(stream: PDFRawStream): Uint8Array | null {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const raw = stream.getContents();
  if (filter === undefined) {
    return raw;
  }
  return filter === PDFName.of('FlateDecode') ? unpack(raw) : null;
}

function unpack(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((chunk) => {
    length += chunk.length;
    if (length > largestFile) {
      throw new RangeError('larger than a file of ours');
    }
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const step = 64 * 1024;
