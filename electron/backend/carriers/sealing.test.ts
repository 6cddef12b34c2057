import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test, vi } from 'vitest';
import { makeTestCertificate } from '../../../test/harness/test-certificates.ts';
import { readPkcs12 } from '../../ports/signatures/read-pkcs12.ts';
import { verifyPdfSignatures } from '../../ports/signatures/verify-pdf.ts';
import type { ProducedFile } from '../exporters.ts';
import { openRunSigner } from './sealing.ts';

vi.mock('../../ports/signatures/read-pkcs12.ts', async (original) => {
  const real = await original<{ readPkcs12: typeof readPkcs12 }>();
  return { readPkcs12: vi.fn(real.readPkcs12) };
});

const unit = makeTestCertificate();
const signature = { p12: Buffer.from(unit.p12).toString('base64'), passphrase: unit.passphrase };
const at = '2026-03-02T01:02:03.000Z';

test('a run opens its certificate once, however many files it signs', async () => {
  const document = await PDFDocument.create();
  document.addPage([100, 100]);
  const bytes = new Uint8Array(await document.save());
  async function* files(): AsyncGenerator<ProducedFile> {
    for (let number = 1; number <= 20; number += 1) {
      await Promise.resolve();
      yield { name: `${number}.pdf`, mediaType: 'application/pdf', bytes };
    }
  }
  let last: Uint8Array = bytes;
  for await (const file of openRunSigner('pdf', signature, at).signFiles(files())) {
    expect(file.bytes.length).toBeGreaterThan(bytes.length);
    last = file.bytes;
  }
  expect((await verifyPdfSignatures(last)).ok).toBe(true);
  expect(vi.mocked(readPkcs12)).toHaveBeenCalledTimes(1);
});
