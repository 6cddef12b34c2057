import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { objectBytes } from './pdf-update.ts';

/** What a file has become since an earlier form of it. */
export interface ChangesSince {
  /** Whether nothing but signatures with their fields was added. */
  readonly onlySignatures: boolean;
  /** Pages, from 1, that are not as they were. */
  readonly pages: readonly number[];
}

/** Compares the objects of two forms of a file: those of the later one that are new or otherwise must belong to signatures. */
export function changesSince(earlier: PDFDocument, later: PDFDocument): ChangesSince {
  const before = new Map(earlier.context.enumerateIndirectObjects().map(([{ objectNumber }, object]) => [objectNumber, object]));
  const onlySignatures = later.context.enumerateIndirectObjects().every(([{ objectNumber }, object]) => {
    const old = before.get(objectNumber);
    return old === undefined ? isOfSignature(object) : sameObject(old, object) || isExplained(old, object, later);
  });
  return { onlySignatures, pages: changedPages(earlier, later) };
}

// helpers

const name = PDFName.of;

function sameObject(one: PDFObject | undefined, other: PDFObject | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Buffer.compare(objectBytes(one), objectBytes(other)) === 0);
}

/** A signature, its field, a form that holds fields, or a table of objects. */
function isOfSignature(object: PDFObject): boolean {
  const dictionary = object instanceof PDFStream ? object.dict : object;
  if (!(dictionary instanceof PDFDict)) {
    return false;
  }
  const type = dictionary.get(name('Type'));
  return (
    (object instanceof PDFStream && type === name('XRef')) ||
    (object instanceof PDFDict && (type === name('Sig') || isSignatureField(object) || isForm(object)))
  );
}

/** A field without looks of its own: one with a picture could cover what is signed. */
function isSignatureField(field: PDFDict): boolean {
  return field.get(name('FT')) === name('Sig') && !field.has(name('AP')) && !field.has(name('A')) && !field.has(name('AA'));
}

const formKeys = new Set(['/Fields', '/SigFlags', '/DA', '/DR']);

function isForm(object: PDFDict): boolean {
  return object.has(name('Fields')) && object.keys().every((key) => formKeys.has(key.toString()));
}

/** A catalogue or form or page or list that is as before but for one more signature. */
function isExplained(before: PDFObject, after: PDFObject, later: PDFDocument): boolean {
  if (before instanceof PDFArray && after instanceof PDFArray) {
    return isLonger(before, after, later);
  }
  if (!(before instanceof PDFDict) || !(after instanceof PDFDict)) {
    return false;
  }
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].every((key) => {
    const [old, present] = [before.get(key), after.get(key)];
    if (sameObject(old, present)) {
      return true;
    }
    const [oldList, list] = [old === undefined ? null : arrayOf(old, later), arrayOf(present, later)];
    return (
      key === name('SigFlags') ||
      (key === name('AcroForm') && old === undefined) ||
      ((key === name('Annots') || key === name('Fields')) && list !== null && isLonger(oldList, list, later))
    );
  });
}

function arrayOf(object: PDFObject | undefined, { context }: PDFDocument): PDFArray | null {
  const value = object instanceof PDFRef ? context.lookup(object) : object;
  return value instanceof PDFArray ? value : null;
}

/** Whether the list is the earlier one with signature fields after it. */
function isLonger(before: PDFArray | null, after: PDFArray, { context }: PDFDocument): boolean {
  const old = before?.asArray() ?? [];
  const all = after.asArray();
  return (
    old.every((each, index) => sameObject(each, all[index])) &&
    all.slice(old.length).every((each) => {
      const field = each instanceof PDFRef ? context.lookup(each) : each;
      return field instanceof PDFDict && isSignatureField(field);
    })
  );
}

/** Pages of which anything is otherwise but their signature fields; those taken away count by their old numbers. */
function changedPages(earlier: PDFDocument, later: PDFDocument): number[] {
  const [before, after] = [pageDigests(earlier), pageDigests(later)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index + 1).filter(
    (number) => before[number - 1] !== after[number - 1],
  );
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
