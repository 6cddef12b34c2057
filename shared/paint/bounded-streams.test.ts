import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import { verifyPdfSignatures } from '../../electron/ports/signatures/verify-pdf.ts';
import { readChartFromPdf } from '../filing/chart-in-pdf.ts';
import { requireBoundedStreams } from './bounded-streams.ts';

const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024, 32), { finishFlush: constants.Z_FULL_FLUSH });
/** Unpacks to that many megabytes of spaces. */
const bombOf = (megabytes: number): Buffer<ArrayBuffer> => Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: megabytes }, () => megabyte), deflateRawSync(Buffer.alloc(0))]);

function pdfWith(streams: readonly Buffer<ArrayBuffer>[], type = '/ObjStm'): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n')];
  streams.forEach((stream, index) => {
    parts.push(Buffer.from(`${index + 3} 0 obj\n<< /Type ${type} /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`), stream, Buffer.from('\nendstream\nendobj\n'));
  });
  return new Uint8Array(Buffer.concat([...parts, Buffer.from('trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n')]));
}

describe('a document whose objects unpack to gigabytes is refused soon', () => {
  const bomb = pdfWith([bombOf(3000)]);
  test.each([
    ['verified', () => verifyPdfSignatures(bomb, '一.pdf'), 'signature.pdf-unreadable'],
    ['opened', () => readChartFromPdf(bomb, '一.pdf'), 'chart.unreadable'],
  ])('when it is to be %s', async (_, work, code) => {
    const began = performance.now();
    await expect(work()).rejects.toMatchObject({ code });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('with its name written otherwise, or in many small ones', () => {
    expect(() => requireBoundedStreams(pdfWith([bombOf(80)], '/Obj#53tm'))).toThrow(RangeError);
    expect(() => requireBoundedStreams(pdfWith(Array.from({ length: 4 }, () => bombOf(50))))).toThrow(RangeError);
  });
});

test('a word within the packed bytes that looks like their end ends nothing', () => {
  const stored = Buffer.concat([Buffer.from([0x78, 0x9c, 0x00, 9, 0, 0xf6, 0xff]), Buffer.from('endstream'), bombOf(80).subarray(2)]);
  expect(() => requireBoundedStreams(pdfWith([stored]))).toThrow(RangeError);
});

test('what documents hold is let through, and what only looks packed too', () => {
  expect(() => requireBoundedStreams(pdfWith([deflateSync(Buffer.alloc(10_000_000)), Buffer.from([0x78, 0x9c, 1, 2, 3])]))).not.toThrow();
  expect(() => requireBoundedStreams(new TextEncoder().encode('stream'))).not.toThrow();
});
