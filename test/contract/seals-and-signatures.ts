import { describe, expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { signPdf } from '../../electron/ports/signatures/sign-pdf.ts';
import { sealScan } from '../harness/seal-scan.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';
import type { SuiteCalls } from './named-points.ts';

const wishes = { width: 42, rotation: 3, threshold: 0.3 };

/** What every host must do alike with the seal box and with signed PDFs. */
export function sealsAndSignatures({ call, codeOf }: Pick<SuiteCalls, 'call' | 'codeOf'>): void {
  describe('the seal box', () => {
    const bytes = base64(sealScan({ width: 200, height: 200, radius: 80 }));

    test('a seal is looked at, kept, renamed, given another passphrase and deleted, all of it in the log', async () => {
      const { png, width } = await call('seals.preview', { bytes, wishes });
      expect(Buffer.from(png, 'base64').toString('latin1', 1, 4)).toBe('PNG');
      expect(width).toBe(42);
      const { sealId } = await call('seals.import', { name: '公章', bytes, wishes, passphrase: 'long enough' });
      await call('seals.rename', { sealId, name: '备案专用章' });
      await call('seals.changePassphrase', { sealId, passphrase: 'long enough', newPassphrase: 'another one' });
      expect((await call('seals.list', {})).seals).toMatchObject([{ id: sealId, name: '备案专用章', width: 42 }]);
      await call('seals.delete', { sealId });
      const { seals, uses } = await call('seals.list', {});
      expect(seals).toEqual([]);
      expect(uses.map(({ what }) => what)).toEqual(['delete', 'changePassphrase', 'rename', 'import']);
    });

    test('what is no scan, no seal or no passphrase is told', async () => {
      const nothing = base64(new TextEncoder().encode('nothing'));
      expect(await codeOf('seals.preview', { bytes: nothing, wishes })).toBe('seal.not-an-image');
      expect(await codeOf('seals.import', { name: '公章', bytes, wishes, passphrase: 'short' })).toBe('request.arguments-invalid');
      expect(await codeOf('seals.rename', { sealId: 'gone', name: '公章' })).toBe('seal.not-found');
      expect(await codeOf('seals.delete', { sealId: 'gone' })).toBe('seal.not-found');
    });
  });

  describe('signatures of a PDF', () => {
    const sent = async (bytes: Uint8Array): Promise<string> => {
      const { fileId } = await call('files.begin', { name: '一.pdf', size: bytes.length });
      await call('files.append', { fileId, bytes: base64(bytes) });
      return fileId;
    };
    const verify = async (bytes: Uint8Array) => call('files.verify', { fileId: await sent(bytes) });

    test('are told, and a byte changed too', async () => {
      const document = await PDFDocument.create({ updateMetadata: false });
      document.addPage([200, 200]);
      const plain = new Uint8Array(await document.save());
      const signed = await signPdf(plain, { ...makeTestCertificate(), reason: '备案', at: '2026-03-02T01:02:03.000Z' });
      expect(await verify(plain)).toEqual({ of: 'pdf', found: { ok: false, signatures: [] } });
      expect(await verify(signed)).toMatchObject({ found: { ok: true, signatures: [{ integrity: 'intact', reason: '备案' }] } });
      const altered = Uint8Array.from(signed);
      altered[20] = (altered[20] ?? 0) ^ 1;
      expect(await verify(altered)).toMatchObject({ found: { ok: false, signatures: [{ integrity: 'changed' }] } });
      expect(await codeOf('files.verify', { fileId: await sent(new TextEncoder().encode('%PDF-1.7\n')) })).toBe('signature.pdf-unreadable');
    });
  });
}

// helpers

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
