import { readObjects, takeEnd, takeLineEnd, type PdfObjects } from './pdf-objects.ts';
import { isWord, sameValue, skipSpace, type PdfCursor, type PdfDictionary, type PdfReference, type PdfValue } from './pdf-syntax.ts';
import { directLength, integersOf, isName, tableOfStream, takeObject, takeTable, type ObjectTable, type StandingObject } from './pdf-tables.ts';

/**
 * Whether what stands behind a signature, from the byte `end` on, is nothing but later signatures, each with its own field and
 * covering the file up to its own end. Every byte there must be understood: the signature and its field, the form's list of
 * fields, the list of annotations of one page, the catalogue where it had no form yet, the table and its trailer. Anything else,
 * and anything that readers could take in different ways, is not.
 */
export function onlySignaturesFollow(bytes: Uint8Array, end: number): boolean {
  try {
    // Places in a file count from its head: with bytes before it readers disagree.
    require(String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-', 'no head');
    for (let at = end; at < bytes.length; ) {
      const update = readUpdate(bytes, at);
      requireSignature(update, readObjects(bytes.subarray(0, at)));
      at = update.end;
    }
    return end < bytes.length;
  } catch {
    return false;
  }
}

// helpers

/** What one update adds (ISO 32000-1 7.5.6). */
interface Update {
  readonly objects: ReadonlyMap<number, StandingObject>;
  readonly table: ObjectTable;
  /** The first byte after it. */
  readonly end: number;
}

/** The objects, their table, and the end: nothing between them but space. */
function readUpdate(bytes: Uint8Array, from: number): Update {
  const cursor: PdfCursor = { bytes, at: from };
  const objects = new Map<number, StandingObject>();
  let last: StandingObject | null = null;
  for (skipSpace(cursor); !isWord(cursor, 'xref') && !isWord(cursor, 'startxref'); skipSpace(cursor)) {
    last = takeObject(cursor, directLength);
    require(!objects.has(last.number), 'an object that stands twice');
    objects.set(last.number, last);
  }
  const place = isWord(cursor, 'xref') ? cursor.at : last?.at;
  const table = isWord(cursor, 'xref') ? takeTable(cursor) : last === null ? null : tableOfStream(bytes, last);
  require(table !== null, 'no table');
  skipSpace(cursor);
  require(takeEnd(cursor) === place, 'another table than the one at its end');
  takeLineEnd(cursor);
  return { objects, table, end: cursor.at };
}

function requireSignature({ objects, table, end }: Update, before: PdfObjects): void {
  requireOwnTable(objects, table);
  requireTrailer(table, before, Math.max(...objects.keys()));
  const added = [...objects.values()].filter(({ number }) => number !== table.own?.number);
  require(added.every(({ stream, generation }) => stream === null && generation === 0), 'a stream');
  require(table.own === null || before.get(table.own.number) === null, 'an object made into a table');
  const signature = onlyOne(added, isSignature);
  const field = onlyOne(added, (value) => isName(value.entries.get('FT'), 'Sig'));
  require([signature, field].every(({ number }) => before.get(number) === null), 'an object made into a signature');
  requireCovering(dictionaryOf(signature.value), end);
  const fieldValue = dictionaryOf(field.value);
  requirePlainField(fieldValue, signature.number);
  const rest = new Map(added.filter((each) => each !== signature && each !== field).map(({ number, value }) => [number, value]));
  explainForm(rest, before, field.number, fieldValue.entries.get('T'));
  explainPage(rest, before, fieldValue, field.number);
  require(rest.size === 0, 'objects that belong to no signature');
}

/** The table leads to the update's own objects, each where it stands, and to nothing else. */
function requireOwnTable(objects: Update['objects'], { places, own }: ObjectTable): void {
  for (const [number, place] of places) {
    const object = objects.get(number);
    const isHead = number === 0 && place.kind === 'free';
    require(isHead || (place.kind === 'byte' && place.generation === 0 && place.at === object?.at), 'a table that leads elsewhere');
  }
  require([...objects.keys()].every((number) => places.has(number) || number === own?.number), 'an object outside the table');
}

const trailerKeys = new Set(['Size', 'Root', 'Info', 'ID', 'Prev']);
const streamKeys = new Set(['Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms']);

function requireTrailer({ trailer: { entries }, own }: ObjectTable, before: PdfObjects, largest: number): void {
  const old = before.trailer.entries;
  require([...entries.keys()].every((key) => trailerKeys.has(key) || (own !== null && streamKeys.has(key))), 'a trailer that says more');
  require(!old.has('Encrypt'), 'an encrypted file');
  require(['Root', 'Info'].every((key) => sameValue(entries.get(key), old.get(key))), 'a trailer that leads elsewhere');
  require(sameValue(entries.get('Prev'), { kind: 'number', value: before.start }), 'a table that does not go on from the last');
  // Objects beyond the size count as missing: a smaller one would take some away.
  const [[size = 0], [oldSize = 0]] = [integersOf(entries.get('Size')), integersOf(old.get('Size'))];
  require(size > largest && size >= oldSize, 'a size that takes objects away');
  require(sameValue(firstOf(entries.get('ID')), firstOf(old.get('ID'))), 'another identity');
}

function firstOf(value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === 'array' ? value.items[0] : undefined;
}

const signatureKeys = new Set(['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Name', 'Reason', 'Location', 'ContactInfo']);

function isSignature({ entries }: PdfDictionary): boolean {
  return isName(entries.get('Type'), 'Sig');
}

/** It leaves out exactly its own hexadecimal string, and covers everything else up to the end of its update. */
function requireCovering({ entries }: PdfDictionary, end: number): void {
  const contents = entries.get('Contents');
  const range = integersOf(entries.get('ByteRange'));
  require([...entries.keys()].every((key) => signatureKeys.has(key)), 'a signature that says more');
  require(contents?.kind === 'string' && contents.isHexadecimal, 'no signature');
  const [start, first, second = 0, length = 0] = range;
  require(range.length === 4 && start === 0 && first === contents.from && second === contents.until && second + length === end, 'a signature of something else');
}

const fieldKeys = new Set(['Type', 'Subtype', 'FT', 'F', 'Rect', 'T', 'V', 'P']);

/** A field without looks, without actions and without extent: nothing of the page can be hidden behind it. */
function requirePlainField({ entries }: PdfDictionary, signature: number): void {
  const rectangle = entries.get('Rect');
  require([...entries.keys()].every((key) => fieldKeys.has(key)), 'a field that does more');
  require(sameValue(entries.get('V'), reference(signature)), 'a field of another signature');
  const corners = rectangle?.kind === 'array' ? rectangle.items : [];
  const [left, bottom, right, top] = corners;
  require(corners.length === 4 && sameValue(left, right) && sameValue(bottom, top), 'a field that is seen');
  require(entries.get('T')?.kind === 'string', 'a field without name');
}

/** The form, with one field more: its own object, or made with the first signature, or within the catalogue. */
function explainForm(rest: Map<number, PdfValue>, before: PdfObjects, field: number, name: PdfValue | undefined): void {
  const root = before.trailer.entries.get('Root');
  require(root?.kind === 'reference' && root.generation === 0, 'no catalogue');
  const catalogue = dictionaryOf(before.follow(root));
  const changed = rest.get(root.number);
  rest.delete(root.number);
  const present = changed === undefined ? catalogue : dictionaryOf(changed);
  require(sameBut(catalogue, present, ['AcroForm']), 'another catalogue');
  const [oldHolder, holder] = [catalogue.entries.get('AcroForm'), present.entries.get('AcroForm')];
  const oldForm = before.follow(oldHolder);
  if (oldHolder?.kind === 'reference') {
    require(sameValue(oldHolder, holder), 'another form');
  }
  const own = holder?.kind === 'reference' && holder.generation === 0 ? rest.get(holder.number) : undefined;
  if (holder?.kind === 'reference') {
    require(own === undefined || oldHolder?.kind === 'reference' || before.get(holder.number) === null, 'an object made into a form');
    rest.delete(holder.number);
  }
  const form = dictionaryOf(own ?? (holder?.kind === 'reference' ? before.follow(holder) : (holder ?? null)));
  const earlier: PdfDictionary = oldForm === null ? { kind: 'dictionary', entries: new Map() } : dictionaryOf(oldForm);
  require(sameBut(earlier, form, ['Fields', 'SigFlags']), 'a form that does more');
  const [flags = 0, ...others] = integersOf(form.entries.get('SigFlags'));
  require(others.length === 0 && flags >= 1 && flags <= 3, 'flags of something else');
  require(isLonger(before, rest, earlier.entries.get('Fields'), form.entries.get('Fields'), field), 'a form without the field');
  // Fields of one name count as one, with one value.
  const names = (itemsOf(before.follow(earlier.entries.get('Fields'))) ?? []).map((each) => dictionaryOf(before.follow(each)).entries.get('T'));
  require(!names.some((each) => sameValue(each, name)), 'a name that another field has');
}

/** The page whose annotation the field is: its list has one more, and nothing else is otherwise. */
function explainPage(rest: Map<number, PdfValue>, before: PdfObjects, { entries }: PdfDictionary, field: number): void {
  const place = entries.get('P');
  if (place === undefined) {
    return;
  }
  require(place.kind === 'reference' && place.generation === 0, 'no page');
  const page = dictionaryOf(before.follow(place));
  require(isName(page.entries.get('Type'), 'Page'), 'no page');
  const changed = rest.get(place.number);
  rest.delete(place.number);
  const present = changed === undefined ? page : dictionaryOf(changed);
  require(sameBut(page, present, ['Annots']), 'another page');
  const [old, list] = [page.entries.get('Annots'), present.entries.get('Annots')];
  require(isLonger(before, rest, old, list, field) || (changed === undefined && sameValue(old, list)), 'another list of annotations');
}

/** Whether the list is the earlier one with the field after it. One in an object of its own is taken from the rest. */
function isLonger(before: PdfObjects, rest: Map<number, PdfValue>, old: PdfValue | undefined, list: PdfValue | undefined, field: number): boolean {
  const own = list?.kind === 'reference' && sameValue(list, old) ? rest.get(list.number) : undefined;
  if (list?.kind === 'reference' && own !== undefined) {
    rest.delete(list.number);
  }
  const [earlier, all] = [itemsOf(before.follow(old)), itemsOf(own ?? (list?.kind === 'array' ? list : undefined))];
  return (
    earlier !== null &&
    all !== null &&
    all.length === earlier.length + 1 &&
    earlier.every((each, index) => sameValue(each, all[index])) &&
    sameValue(all.at(-1), reference(field))
  );
}

function itemsOf(value: PdfValue | null | undefined): readonly PdfValue[] | null {
  return value === null ? [] : value?.kind === 'array' ? value.items : null;
}

function sameBut(one: PdfDictionary, other: PdfDictionary, keys: readonly string[]): boolean {
  return [...new Set([...one.entries.keys(), ...other.entries.keys()])].every(
    (key) => keys.includes(key) || sameValue(one.entries.get(key), other.entries.get(key)),
  );
}

function reference(number: number): PdfReference {
  return { kind: 'reference', number, generation: 0 };
}

function dictionaryOf(value: PdfValue | null): PdfDictionary {
  require(value?.kind === 'dictionary', 'no dictionary');
  return value;
}

function onlyOne(objects: readonly StandingObject[], is: (value: PdfDictionary) => boolean): StandingObject {
  const found = objects.filter(({ value }) => value.kind === 'dictionary' && is(value));
  const [first] = found;
  require(first !== undefined && found.length === 1, 'not one signature with one field');
  return first;
}

function require(condition: boolean, obstacle: string): asserts condition {
  if (!condition) {
    throw new SyntaxError(obstacle);
  }
}
