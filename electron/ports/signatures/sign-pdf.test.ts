import { PDFDocument, PDFName, rgb } from '@cantoo/pdf-lib';
import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTestCertificate } from '../../../test/harness/test-certificates.ts';
import { signPdf } from './sign-pdf.ts';
import { verifyPdfSignatures } from './verify-pdf.ts';

const unit = makeTestCertificate();
const office = makeTestCertificate({ name: '清溪县司法局' });
const filed = { ...unit, reason: '报送备案', at: '2026-03-02T01:02:03.000Z' };
const registered = { ...office, reason: '备案登记', at: '2026-03-05T00:00:00.000Z' };

describe.each([
  ['with object streams', true],
  ['with a plain table', false],
])('signPdf, a file %s', async (_, useObjectStreams) => {
  const plain = await twoPages(useObjectStreams);
  const once = await signPdf(plain, filed);
  const twice = await signPdf(once, registered);

  test('leaves the file as it is and adds a signature of the form PAdES-B-B that covers the whole', async () => {
    expect(Buffer.compare(once.subarray(0, plain.length), plain)).toBe(0);
    expect(await verifyPdfSignatures(once)).toEqual({
      ok: true,
      signatures: [
        {
          integrity: 'intact',
          signer: expect.objectContaining({ name: '清溪县农业农村局', serial: '1F00AB' }) as unknown,
          chain: 'to-root',
          signedAt: '2026-03-02T01:02:03.000Z',
          wasInForce: true,
          field: 'Signature1',
          reason: '报送备案',
          isPades: true,
          coversWholeFile: true,
          later: 'nothing',
          laterPages: [],
        },
      ],
    });
  });

  test('a second signature leaves the first valid', async () => {
    expect(Buffer.compare(twice.subarray(0, once.length), once)).toBe(0);
    const { ok, signatures } = await verifyPdfSignatures(twice);
    expect(ok).toBe(true);
    expect(signatures.map(({ signer, integrity, later, coversWholeFile, field }) => [signer?.name, integrity, later, coversWholeFile, field])).toEqual([
      ['清溪县农业农村局', 'intact', 'signatures', false, 'Signature1'],
      ['清溪县司法局', 'intact', 'nothing', true, 'Signature2'],
    ]);
  });

  test('the same file, key and moment give the same bytes', async () => {
    expect(Buffer.compare(await signPdf(plain, filed), once)).toBe(0);
  });

  test('any byte changed is told', async () => {
    const { end, gap } = rangeOf(once);
    await assert(
      asyncProperty(integer({ min: 0, max: end - 1 - (gap[1] - gap[0]) }), integer({ min: 1, max: 255 }), async (at, change) => {
        const place = at < gap[0] ? at : at + gap[1] - gap[0];
        const altered = Uint8Array.from(once);
        altered[place] = (altered[place] ?? 0) ^ change;
        const verified = await verifyPdfSignatures(altered).catch(() => ({ ok: false }));
        expect(verified.ok).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('a later update is told, with the page it changes', async () => {
    const document = await PDFDocument.load(once, { forIncrementalUpdate: true, updateMetadata: false });
    document.getPage(1).drawRectangle({ x: 10, y: 10, width: 50, height: 50, color: rgb(1, 0, 0) });
    const updated = new Uint8Array(await document.commit({ useObjectStreams: false }));
    const { ok, signatures } = await verifyPdfSignatures(updated);
    expect(ok).toBe(false);
    expect(signatures[0]).toMatchObject({ integrity: 'intact', coversWholeFile: false, later: 'changes', laterPages: [2] });
    const again = await verifyPdfSignatures(await signPdf(updated, registered));
    expect(again.ok).toBe(false);
    expect(again.signatures.map(({ later, laterPages }) => [later, laterPages])).toEqual([['changes', [2]], ['nothing', []]]);
  });

  test('a signature taken off the form by a later update is still told', async () => {
    const document = await PDFDocument.load(once, { forIncrementalUpdate: true, updateMetadata: false });
    document.catalog.delete(PDFName.of('AcroForm'));
    const updated = new Uint8Array(await document.commit({ useObjectStreams: false }));
    const { ok, signatures } = await verifyPdfSignatures(updated);
    expect(ok).toBe(false);
    expect(signatures).toEqual([expect.objectContaining({ integrity: 'intact', field: '', later: 'changes' })]);
  });
});

describe('signPdf', () => {
  test('refuses what is no PDF, an encrypted one, and one cut short, by name', async () => {
    const locked = await PDFDocument.load(await twoPages(false));
    locked.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    const encrypted = new Uint8Array(await locked.save());
    for (const work of [signPdf, verifyPdfSignatures] as const) {
      const run = (bytes: Uint8Array) => (work === signPdf ? signPdf(bytes, { ...filed, name: '一.pdf' }) : verifyPdfSignatures(bytes, '一.pdf'));
      await expect(run(encrypted)).rejects.toMatchObject({ code: 'signature.pdf-encrypted' });
      await expect(run(new TextEncoder().encode('not a PDF'))).rejects.toMatchObject({ code: 'signature.pdf-unreadable', details: { file: '一.pdf' } });
      await expect(run(new Uint8Array(0))).rejects.toMatchObject({ code: 'signature.pdf-unreadable' });
      await expect(run(new TextEncoder().encode('%PDF-1.7\n'))).rejects.toMatchObject({ code: 'signature.pdf-unreadable' });
    }
  });

  test('a file without signature is not in order, and says none', async () => {
    expect(await verifyPdfSignatures(await twoPages(true))).toEqual({ ok: false, signatures: [] });
  });

  test('a wrong passphrase and an expired certificate sign nothing', async () => {
    const plain = await twoPages(true);
    await expect(signPdf(plain, { ...filed, passphrase: 'wrong' })).rejects.toMatchObject({ code: 'certificate.passphrase-wrong' });
    await expect(signPdf(plain, { ...filed, at: '2030-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'certificate.not-in-force' });
  });
});

// helpers

async function twoPages(useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([300, 400]).drawRectangle({ x: 20, y: 20, width: 100, height: 100, color: rgb(0, 0, 1) });
  document.addPage([300, 400]).drawCircle({ x: 100, y: 100, size: 30, color: rgb(0, 0, 0) });
  return new Uint8Array(await document.save({ useObjectStreams, addDefaultPage: false }));
}

/** Where the signature stands, and the file's end. */
function rangeOf(bytes: Uint8Array): { gap: readonly [number, number]; end: number } {
  const [, first, second] = /ByteRange \[0 (\d+) (\d+) \d+\]/.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  return { gap: [Number(first), Number(second)], end: bytes.length };
}
