import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFContext, type PDFDocument } from '@cantoo/pdf-lib';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { loadPdf } from './load-pdf.ts';
import { openSigner, requireInForce, type Signer } from './open-signer.ts';
import { appendUpdate, objectBytes, type WrittenObject } from './pdf-update.ts';
import { signCms } from './sign-cms.ts';
import type { SigningKey } from './sign-detached.ts';

/** What is said with a signature. */
export interface PdfStatement {
  /** The moment, ISO 8601. */
  readonly at: string;
  /** Why it is signed, in a few words; empty for no statement. */
  readonly reason: string;
  /** The file's name, for messages. */
  readonly name?: string;
}

/**
 * The PDF signed with a key that is opened for it alone. Throws what `openSigner` and `signPdfWith` do.
 */
export function signPdf(bytes: Uint8Array, { p12, passphrase, ...statement }: PdfStatement & SigningKey): Promise<Uint8Array> {
  return Promise.resolve().then(() => signPdfWith(bytes, openSigner(p12, passphrase), statement));
}

/**
 * The PDF with a signature of the form PAdES-B-B (ETSI EN 319 142-1 6.3) added at its end. Its own bytes, and so the
 * signatures it has, stay as they are. The signature's field is not seen on a page (a rectangle without size needs no
 * appearance, ISO 19005-2 6.3.3), and the moment stands in the signature dictionary. Throws `certificate.not-in-force`,
 * `signature.pdf-unreadable`, `signature.pdf-encrypted`, `signature.pdf-closed`.
 */
export async function signPdfWith(bytes: Uint8Array, signer: Signer, statement: PdfStatement): Promise<Uint8Array> {
  requireInForce(signer, statement.at);
  const name = statement.name ?? 'PDF';
  const document = await loadPdf(bytes, name);
  if (isClosed(document)) {
    throw new MingquanError('signature.pdf-closed', { file: name });
  }
  // A dry run tells how long the signature is: the lengths of what it holds do not depend on what is signed.
  const room = signCms([], signer, null).length + roomToSpare;
  const dictionary = signatureDictionary(signer, statement, room);
  const { context } = document;
  const signatureNumber = context.largestObjectNumber + 1;
  context.largestObjectNumber = signatureNumber;
  const objects = fieldObjects(document, PDFRef.of(signatureNumber));
  const updated = update(bytes, name, context, [...objects, { number: signatureNumber, bytes: Buffer.from(dictionary.text, 'latin1') }]);
  const start = updated.places.get(signatureNumber) ?? 0;
  const gap = { from: start + dictionary.contents, until: start + dictionary.contents + 2 * room + 2 };
  const file = Buffer.from(updated.bytes.buffer, updated.bytes.byteOffset, updated.bytes.byteLength);
  const range = `[0 ${gap.from} ${gap.until} ${file.length - gap.until}]`;
  file.write(range.padEnd(rangeWidth), start + dictionary.range, 'latin1');
  const signature = signCms([file.subarray(0, gap.from), file.subarray(gap.until)], signer, null);
  file.write(Buffer.from(signature).toString('hex'), gap.from + 1, 'latin1');
  return new Uint8Array(file);
}

// helpers

/** An elliptic-curve signature is a few bytes longer or shorter each time. */
const roomToSpare = 32;
const rangeWidth = 48;

/** The dictionary's text with room for what is known later, and where in it that stands. */
function signatureDictionary({ facts }: Signer, { reason, at }: PdfStatement, room: number): { text: string; range: number; contents: number } {
  const head = '<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/ByteRange ';
  const between = '\n/Contents ';
  const rest = [
    `/M (${pdfMoment(at)})`,
    `/Name ${objectText(facts.name)}`,
    ...(reason === '' ? [] : [`/Reason ${objectText(reason)}`]),
  ];
  const range = head.length;
  const contents = range + rangeWidth + between.length;
  return { text: `${head}${' '.repeat(rangeWidth)}${between}<${'0'.repeat(2 * room)}>\n${rest.join('\n')}\n>>`, range, contents };
}

function objectText(words: string): string {
  return PDFHexString.fromText(words).toString();
}

/** ISO 32000-1 7.9.4, in UTC. */
function pdfMoment(at: string): string {
  return `D:${new Date(at).toISOString().replace(/\.\d+Z$/, '').replace(/[-:T]/g, '')}+00'00'`;
}

function update(bytes: Uint8Array, name: string, context: PDFContext, objects: readonly WrittenObject[]) {
  try {
    return appendUpdate(bytes, context, objects);
  } catch (cause) {
    throw new MingquanError('signature.pdf-unreadable', { file: name }, { cause });
  }
}

/** What is written anew so that the document knows the signature: field, form, catalogue where it has no form yet, first page. */
function fieldObjects(document: PDFDocument, signature: PDFRef): WrittenObject[] {
  const { context, catalog } = document;
  const changed = new Map<PDFRef, PDFDict | PDFArray>();
  const page = document.getPage(0);
  const known = catalog.get(PDFName.of('AcroForm'));
  const form = context.lookupMaybe(known, PDFDict)?.clone(context) ?? PDFDict.withContext(context);
  const fields = context.lookupMaybe(form.get(PDFName.of('Fields')), PDFArray)?.clone(context) ?? PDFArray.withContext(context);
  const widget = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: printed + locked, Rect: [0, 0, 0, 0] }) as PDFDict;
  widget.set(PDFName.of('T'), PDFString.of(freeName(context, fields)));
  widget.set(PDFName.of('V'), signature);
  widget.set(PDFName.of('P'), page.ref);
  const widgetReference = context.nextRef();
  changed.set(widgetReference, widget);
  fields.push(widgetReference);
  form.set(PDFName.of('Fields'), fields);
  form.set(PDFName.of('SigFlags'), PDFNumber.of(signaturesExist + appendOnly));
  const formReference = known instanceof PDFRef ? known : context.nextRef();
  changed.set(formReference, form);
  if (formReference !== known) {
    const root = catalog.clone(context);
    root.set(PDFName.of('AcroForm'), formReference);
    changed.set(context.trailerInfo.Root as PDFRef, root);
  }
  const [annotsReference, holder] = pageAnnotations(context, page.ref, page.node, widgetReference);
  changed.set(annotsReference, holder);
  return [...changed].map(([{ objectNumber }, object]) => ({ number: objectNumber, bytes: objectBytes(object) }));
}

/** Flags of an annotation (12.5.3) and of a form with signatures (12.7.2). */
const printed = 4;
const locked = 128;
const signaturesExist = 1;
const appendOnly = 2;

/** The page's list of annotations with one more, where it is an object of its own, or else the page. */
function pageAnnotations(context: PDFContext, pageReference: PDFRef, page: PDFDict, widget: PDFRef): [PDFRef, PDFDict | PDFArray] {
  const known = page.get(PDFName.of('Annots'));
  const list = context.lookupMaybe(known, PDFArray)?.clone(context) ?? PDFArray.withContext(context);
  list.push(widget);
  if (known instanceof PDFRef) {
    return [known, list];
  }
  const copy = PDFDict.fromMapWithContext(new Map(page.entries()), context);
  copy.set(PDFName.of('Annots'), list);
  return [pageReference, copy];
}

function freeName(context: PDFContext, fields: PDFArray): string {
  const taken = new Set(
    fields.asArray().map((field) => {
      const title = context.lookupMaybe(field, PDFDict)?.get(PDFName.of('T'));
      return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
    }),
  );
  let number = 1;
  while (taken.has(`Signature${number}`)) {
    number += 1;
  }
  return `Signature${number}`;
}

/** A certifying signature may forbid every later change (12.8.2.2: DocMDP with P 1). */
function isClosed({ context, catalog }: PDFDocument): boolean {
  const permissions = context.lookupMaybe(catalog.get(PDFName.of('Perms')), PDFDict);
  const certified = context.lookupMaybe(permissions?.get(PDFName.of('DocMDP')), PDFDict);
  const references = context.lookupMaybe(certified?.get(PDFName.of('Reference')), PDFArray);
  const parameters = references?.asArray().map((each) => context.lookupMaybe(context.lookupMaybe(each, PDFDict)?.get(PDFName.of('TransformParams')), PDFDict));
  return (parameters ?? []).some((each) => context.lookupMaybe(each?.get(PDFName.of('P')), PDFNumber)?.asNumber() === 1);
}
