import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { craftedUpdate, lastPlace, lastText, type CraftedNumbers, type CraftedUpdate } from '../../../test/harness/crafted-update.ts';
import { makeTestCertificate } from '../../../test/harness/test-certificates.ts';
import { onlySignaturesFollow } from './later-signatures.ts';
import { signPdf } from './sign-pdf.ts';
import { verifyPdfSignatures } from './verify-pdf.ts';

const unit = makeTestCertificate();
/** Whoever alters a file can sign the altered one with a certificate of their own. */
const attacker = makeTestCertificate({ name: '清溪县司法局' });
const plain = await twoPages();
const once = await signPdf(plain, { ...unit, reason: '报送备案', at: '2026-03-02T01:02:03.000Z' });
/** An object of the signed file that page 2 is drawn from, and one that is drawn on page 1. */
const [contents1, contents2] = [/\/Contents \[? ?(\d+) 0 R/g].flatMap((pattern) => [...Buffer.from(plain).toString('latin1').matchAll(pattern)].map(([, number]) => Number(number))) as [number, number];

type Spoil = (update: CraftedUpdate, numbers: CraftedNumbers) => void;

describe('a second signature added by hand', () => {
  test('counts as a signature and nothing else', async () => {
    const verified = await verifyPdfSignatures(craftedUpdate(once, attacker, () => undefined));
    expect(verified.signatures.map(({ integrity, later }) => [integrity, later])).toEqual([['intact', 'signatures'], ['intact', 'nothing']]);
    expect(verified.ok).toBe(true);
  });

  const attacks: readonly (readonly [string, Spoil])[] = [
    // Incremental saving (ISA).
    ['draws another page', ({ objects }) => objects.push({ number: contents2, text: '<< /Length 0 >>\nstream\n\nendstream' })],
    ['writes an object twice', ({ objects }, { form }) => objects.push({ number: form, text: `<< /Fields [] /SigFlags 3 >>` })],
    ['brings an object no table knows', ({ objects }, { nextFree }) => objects.push({ number: nextFree, text: '<< /Type /Page >>', isListed: false })],
    ['brings an object nothing needs', ({ objects, trailer }, { nextFree }) => {
      objects.push({ number: nextFree, text: '(hidden)' });
      trailer.set('Size', String(nextFree + 1));
    }],
    ['brings a stream of objects', ({ objects, trailer }, { nextFree }) => {
      objects.push({ number: nextFree, text: `<< /Type /ObjStm /N 1 /First 4 /Length 6 >>\nstream\n${contents2} 0 5\nendstream` });
      trailer.set('Size', String(nextFree + 1));
    }],
    ['brings an object of another generation', ({ objects }) => objects.push({ number: contents2, generation: 1, text: '<< /Length 0 >>' })],
    ['has a comment between its objects', ({ between }) => (between.table = '%PDF-1.7\n')],
    ['has words between its objects', ({ between }) => (between.before = 'hidden\n')],
    ['has bytes after its end', ({ between }) => (between.after = '1 0 obj\n(hidden)\nendobj\n')],
    ['has a second table before its own', ({ between }) => (between.table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>\nstartxref\n${once.length}\n%%EOF\n`)],
    // Shadow attacks: hide, replace, hide and replace.
    ['takes an object away', ({ rows }) => rows.push([contents2, '0000000000 00001 f'])],
    ['lets another object of the signed file take the place of one', ({ rows }) => rows.push([contents2, `${String(lastPlace(once, contents1)).padStart(10, '0')} 00000 n`])],
    ['leads to another catalogue', ({ objects, trailer }, { root, nextFree }) => {
      objects.push({ number: nextFree, text: lastText(once, root) });
      trailer.set('Root', `${nextFree} 0 R`).set('Size', String(nextFree + 1));
    }],
    ['leaves the signed update out', ({ trailer }) => trailer.set('Prev', String(Buffer.from(plain).toString('latin1').lastIndexOf('xref\n0')))],
    ['takes objects away by its size', ({ trailer }) => trailer.set('Size', '3')],
    ['has a second table for newer readers', ({ trailer }) => trailer.set('XRefStm', '15')],
    ['has another identity', ({ trailer }) => trailer.set('ID', '[<00> <00>]')],
    ['says one thing twice in its trailer', ({ trailer }, { root }) => trailer.set('Root  ', `${root} 0 R`)],
    // What belongs to a signature, and does more.
    ['opens something with the file', ({ objects }, { root }) => objects.push({ number: root, text: lastText(once, root).replace(/>>$/, '/OpenAction << /S /JavaScript /JS (1) >> >>') })],
    ['brings validation data', ({ objects }, { root }) => objects.push({ number: root, text: lastText(once, root).replace(/>>$/, '/DSS << >> >>') })],
    ['draws its page otherwise', (update) => replaceIn(update, /\/Contents \[? ?\d+ 0 R \]?/, `/Contents ${contents2} 0 R `)],
    ['says twice what its page is drawn from', (update) => replaceIn(update, /\/Type \/Page\b/, `/Type /Page /Cont#65nts ${contents2} 0 R `)],
    ['puts another note on its page', (update, { signature }) => replaceIn(update, /\/Annots \[/, `/Annots [${signature} 0 R `)],
    ['has looks that cover the page', (update, { firstField }) => replaceIn(update, /\/FT \/Sig/, `/FT /Sig /AP << /N ${firstField} 0 R >>`)],
    ['has a field that is seen', (update) => replaceIn(update, /\/Rect \[0 0 0 0\]/, '/Rect [0 0 300 400]')],
    ['has a field that acts', (update) => replaceIn(update, /\/FT \/Sig/, '/FT /Sig /AA << /E << /S /URI /URI (x) >> >>')],
    ['has the name of the first field', (update) => replaceIn(update, /\(Second\)/, lastText(once, numbersOf(once).firstField).match(/\/T (\(.*?\))/)?.[1] ?? '')],
    ['has a form that brings XFA', (update) => replaceIn(update, /\/SigFlags 3/, '/SigFlags 3 /XFA (x)')],
    ['has a form that draws fields anew', (update) => replaceIn(update, /\/SigFlags 3/, '/SigFlags 3 /NeedAppearances true')],
    ['takes the first field off the form', (update, { firstField }) => replaceIn(update, new RegExp(`/Fields \\[${firstField} 0 R`), '/Fields [')],
    ['states what may be changed', (update) => replaceIn(update, /\/Type \/Sig /, '/Type /Sig /Reference [<< /TransformMethod /FieldMDP >>] ')],
  ];
  test.each(attacks)('%s: told as changed after the first', async (_, spoil) => {
    const altered = craftedUpdate(once, attacker, spoil);
    expect(onlySignaturesFollow(altered, once.length)).toBe(false);
    const { ok, signatures } = await verifyPdfSignatures(altered);
    expect(ok).toBe(false);
    expect(signatures[0]).toMatchObject({ integrity: 'intact', later: 'changes' });
  });
});

test('an update that claims the file to be encrypted is refused', async () => {
  const claiming = craftedUpdate(once, attacker, ({ trailer }, { form }) => trailer.set('Encrypt', `${form} 0 R`));
  await expect(verifyPdfSignatures(claiming)).rejects.toMatchObject({ code: 'signature.pdf-encrypted' });
});

describe('a signature that seems to cover the file', () => {
  const attacks: readonly (readonly [string, Spoil])[] = [
    // Signature wrapping (SWA): room within what is left out.
    ['leaves out more than itself', (update) => (update.range = (from, until, length) => [0, from, until + 20, length - until - 20])],
    ['leaves out what stands before it', (update) => (update.range = (from, until, length) => [0, from - 10, until, length - until])],
    ['does not begin with the file', (update) => (update.range = (from, until, length) => [8, from - 8, until, length - until])],
    ['ends before the file does', (update) => (update.range = (from, until, length) => [0, from, until, length - until - 30])],
    ['has other bytes behind it in its room', (update) => (update.contents = (digits) => `<${digits.slice(0, -8)}deadbeef>`)],
    ['has space in its room', (update) => (update.contents = (digits) => `<${digits.slice(0, -8)}        >`)],
    // Universal forgery (USF): what a reader would check is missing or makes no sense.
    ['covers nothing', (update) => (update.range = () => [0, 0, 0, 0])],
    ['covers a negative length', (update) => (update.range = (from, until) => [0, from, until, -1])],
    ['states three numbers', (update) => (update.range = (from, until) => [0, from, until])],
    ['states fractions', (update) => (update.range = (from, until, length) => [0, from, until + 0.5, length - until - 0.5])],
  ];
  test.each(attacks)('%s: is not in order', async (_, spoil) => {
    expect((await verifyPdfSignatures(craftedUpdate(once, attacker, spoil))).ok).toBe(false);
  });

  test.each([
    ['no range', '/ByteRange', '/ByteRanje'],
    ['no signature', '/Contents <', '/Kontents <'],
  ])('of a field with %s, is not in order', async (_, from, to) => {
    const altered = Buffer.from(once);
    altered.write(to, altered.lastIndexOf(from), 'latin1');
    expect((await verifyPdfSignatures(new Uint8Array(altered))).ok).toBe(false);
  });

  test('two that share what they cover are not in order', async () => {
    const digits = /\/Contents (<[0-9A-Fa-f]+>)/.exec(Buffer.from(once).toString('latin1'))?.[1] ?? '';
    const range = /\/ByteRange (\[[\d ]+\])/.exec(Buffer.from(once).toString('latin1'))?.[1] ?? '';
    const shared = craftedUpdate(once, attacker, ({ objects, trailer }, { nextFree, form, field, firstField }) => {
      objects.push({ number: nextFree, text: `<< /Type/Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Reason (forged) /ByteRange ${range} /Contents ${digits} >>` });
      objects.push({ number: nextFree + 1, text: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Third) /V ${nextFree} 0 R >>` });
      objects[2]!.text = `<< /Fields [${firstField} 0 R ${field} 0 R ${nextFree + 1} 0 R] /SigFlags 3 >>`;
      expect(objects[2]!.number).toBe(form);
      trailer.set('Size', String(nextFree + 2));
    });
    const { ok, signatures } = await verifyPdfSignatures(shared);
    expect(ok).toBe(false);
    expect(signatures.some(({ integrity, reason }) => integrity === 'unreadable' && reason === 'forged')).toBe(true);
  });

  test('one whose form now says other words than were signed is not in order', async () => {
    const { firstField } = numbersOf(once);
    const digits = /\/Contents (<[0-9A-Fa-f]+>)/.exec(Buffer.from(once).toString('latin1'))?.[1] ?? '';
    const range = /\/ByteRange (\[[\d ]+\])/.exec(Buffer.from(once).toString('latin1'))?.[1] ?? '';
    const reworded = craftedUpdate(once, attacker, ({ objects, trailer }, { nextFree }) => {
      objects.push({ number: nextFree, text: `<< /Type/Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Reason (forged) /ByteRange ${range} /Contents ${digits} >>` });
      objects.push({ number: firstField, text: lastText(once, firstField).replace(/\/V \d+ 0 R/, `/V ${nextFree} 0 R`) });
      trailer.set('Size', String(nextFree + 1));
    });
    const { ok, signatures } = await verifyPdfSignatures(reworded);
    expect(ok).toBe(false);
    expect(signatures[0]?.later).toBe('changes');
  });
});

describe('bytes added without a signature', () => {
  test.each([
    ['one line', '\n'],
    ['a comment', '% x\n'],
    ['another end', '%%EOF\n'],
    ['an object without a table', `${contents2} 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n`],
    ['a table that leads nowhere', 'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n'],
  ])('%s: not in order', async (_, words) => {
    const { ok, signatures } = await verifyPdfSignatures(new Uint8Array(Buffer.concat([once, Buffer.from(words, 'latin1')])));
    expect(ok).toBe(false);
    expect(signatures[0]).toMatchObject({ integrity: 'intact', later: 'changes', coversWholeFile: false });
  });
});

test('a file signed over and over is refused before its signatures are all checked', async () => {
  const many = Buffer.concat([once, Buffer.from(Array.from({ length: 300 }, (_, index) => `/ByteRange [0 ${index + 1} 5 6]\n`).join(''), 'latin1')]);
  await expect(verifyPdfSignatures(new Uint8Array(many), '一.pdf')).rejects.toMatchObject({ code: 'signature.too-many', details: { file: '一.pdf' } });
});

// helpers

function replaceIn(update: CraftedUpdate, pattern: RegExp, words: string): void {
  const object = update.objects.find(({ text }) => pattern.test(text));
  expect(object).toBeDefined();
  object!.text = object!.text.replace(pattern, words);
}

function numbersOf(file: Uint8Array): CraftedNumbers {
  const found: CraftedNumbers[] = [];
  craftedUpdate(file, attacker, (_, numbers) => found.push(numbers));
  return found[0]!;
}

async function twoPages(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([300, 400]).drawRectangle({ x: 20, y: 20, width: 100, height: 100, color: rgb(0, 0, 1) });
  document.addPage([300, 400]).drawCircle({ x: 100, y: 100, size: 30, color: rgb(0, 0, 0) });
  return new Uint8Array(await document.save({ useObjectStreams: false, addDefaultPage: false }));
}
