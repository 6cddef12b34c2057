import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import { carriers } from '../../electron/backend/carriers/carriers.ts';
import { signPdf } from '../../electron/ports/signatures/sign-pdf.ts';
import type { CarrierName } from '../../shared/contract/carrier-order.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';
import type { ConformanceContext } from './conformance-check.ts';

/** Every kind of PDF that Mingquan makes, each order in words of the command line. */
const orders: readonly (readonly [CarrierName, ...string[]])[] = [
  ['pdf'],
  ['pdf', '--paper', 'A3'],
  ['documents'],
  ['poster'],
  ['poster', '--show', 'wall'],
  ['poster', '--tiles', 'A3'],
  ['card'],
  ['card', '--form', 'three-fold'],
  ['card', '--form', 'A6', '--sheet', 'A4'],
  ['handbook'],
  ['handbook', '--page', 'A5', '--booklet'],
];

/**
 * The PDF files of the sample department by every order, those of filing copies and documents with a seal as well, and one
 * signed once and signed twice.
 */
export async function pdfFiles(context: ConformanceContext): Promise<string[]> {
  const seal = path.join(context.workFolder, 'seal.png');
  writeFileSync(seal, ring());
  const sealed = orders.filter(([as]) => as === 'pdf' || as === 'documents').map(([as, ...options]) => [as, ...options, '--seal', seal] as const);
  const files: string[] = [];
  for (const [as, ...options] of [...orders, ...sealed]) {
    if (carriers[as] !== undefined) {
      files.push(...(await context.made(as, ...options)).filter((file) => file.endsWith('.pdf')));
    }
  }
  return [...files, ...(await signedFiles(files.slice(0, 1), context))];
}

// helpers

async function signedFiles(files: readonly string[], context: ConformanceContext): Promise<string[]> {
  const unit = makeTestCertificate();
  const made: string[] = [];
  for (const [index, file] of files.entries()) {
    const once = await signPdf(new Uint8Array(readFileSync(file)), { ...unit, reason: '报送备案', at: '2026-03-02T01:02:03.000Z' });
    const twice = await signPdf(once, { ...unit, reason: '备案登记', at: '2026-03-05T01:02:03.000Z' });
    for (const [name, bytes] of [['once', once], ['twice', twice]] as const) {
      made.push(path.join(context.workFolder, `signed-${name}-${index}.pdf`));
      writeFileSync(made.at(-1) ?? '', bytes);
    }
  }
  return made;
}

/** A red ring on nothing, its border half opaque: a seal as a scan of it comes out. */
function ring(): Uint8Array {
  const side = 240;
  const data = new Uint8Array(side * side * 4);
  for (let index = 0; index < side * side; index += 1) {
    const distance = Math.hypot((index % side) - side / 2, Math.floor(index / side) - side / 2);
    const opacity = Math.max(0, Math.min(255, (8 - Math.abs(distance - 108)) * 60));
    data.set([200, 20, 30, opacity], index * 4);
  }
  return encode({ width: side, height: side, data, channels: 4, depth: 8 });
}
