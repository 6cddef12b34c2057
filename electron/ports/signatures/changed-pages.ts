import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { objectBytes } from './pdf-update.ts';

/**
 * Pages, from 1, of which anything is otherwise in the later form of a file but their signature fields; those taken away count by
 * their old numbers. For the reader's eye: whether a file may count as unchanged is not decided here.
 */
export function changedPages(earlier: PDFDocument, later: PDFDocument): number[] {
  const [before, after] = [pageDigests(earlier), pageDigests(later)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index + 1).filter(
    (number) => before[number - 1] !== after[number - 1],
  );
}

// helpers

const name = PDFName.of;

/** A field without looks of its own: one with a picture could cover what is signed. */
function isSignatureField(field: PDFDict): boolean {
  return field.get(name('FT')) === name('Sig') && !field.has(name('AP')) && !field.has(name('A')) && !field.has(name('AA'));
}

function arrayOf(object: PDFObject | undefined, { context }: PDFDocument): PDFArray | null {
  const value = object instanceof PDFRef ? context.lookup(object) : object;
  return value instanceof PDFArray ? value : null;
}

function pageDigests(document: PDFDocument): string[] {
  const { context } = document;
  const known = new Map<PDFRef, string>();
  return document.getPages().map((page) => digestOf(page.node));

  function digestOf(object: PDFObject): string {
    if (object instanceof PDFRef) {
      return digestBehind(object);
    }
    const hash = createHash('sha256');
    if (object instanceof PDFArray) {
      object.asArray().filter((each) => !isUnseenField(each)).forEach((each) => hash.update(`${digestOf(each)},`));
    } else if (object instanceof PDFDict || object instanceof PDFStream) {
      const dictionary = object instanceof PDFStream ? object.dict : object;
      const entries = dictionary.entries().filter(([key, value]) => !leadingAway.has(key.toString()) && !(key === name('Annots') && isUnseen(value)));
      entries.sort(([one], [other]) => (one.toString() < other.toString() ? -1 : 1)).forEach(([key, value]) => hash.update(`${key.toString()}=${digestOf(value)};`));
      if (object instanceof PDFStream) {
        hash.update(object.getContents());
      }
    } else {
      hash.update(objectBytes(object));
    }
    return hash.digest('hex');
  }

  function digestBehind(reference: PDFRef): string {
    const digest = known.get(reference);
    if (digest !== undefined) {
      return digest;
    }
    known.set(reference, 'under way');
    const object = context.lookup(reference);
    const made = object === undefined ? 'missing' : digestOf(object);
    known.set(reference, made);
    return made;
  }

  /** A signature's field has no looks. */
  function isUnseenField(object: PDFObject): boolean {
    const value = object instanceof PDFRef ? context.lookup(object) : object;
    return value instanceof PDFDict && isSignatureField(value);
  }

  function isUnseen(annotations: PDFObject): boolean {
    return arrayOf(annotations, document)?.asArray().every((each) => isUnseenField(each)) ?? false;
  }
}

/** What leads from a page to the rest of the document, or is added with its first signature. */
const leadingAway = new Set(['/Parent', '/P', '/StructParents', '/StructParent', '/Dest', '/A', '/B']);
