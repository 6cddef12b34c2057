import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLibraryFromSamples } from '../../electron/backend/create-library-from-samples.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { writeFileWhole } from '../../electron/ports/write-file.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';

let own = '';
const at = (name: string): string => path.join(own, name);

beforeAll(() => {
  own = mkdtempSync(path.join(tmpdir(), 'mingquan-killed-'));
  const now = Date.now();
  const unit = makeTestCertificate({ from: new Date(now - 86_400_000).toISOString(), until: new Date(now + 86_400_000).toISOString() });
  createLibraryFromSamples(at('sample.mingquan'), readSampleData(), { clock: systemClock, newId: randomId });
  writeFileSync(at('large.pdf'), largePdf(100_000_000));
  writeFileSync(at('unit.p12'), unit.p12);
  writeFileSync(at('passphrase'), unit.passphrase);
});
afterAll(() => rmSync(own, { recursive: true, force: true }));

test('kill -9 in the midst of an export leaves nothing under its name, and the next run removes the rest', { timeout: 120_000 }, async () => {
  const place = newPlace('export');
  await killedWhenBegun(place, 'export', at('sample.mingquan'), '--as', 'pdf', '--out', path.join(place, '流程图'));
  expect(readdirSync(place)).toEqual([expect.stringMatching(/^\..*\.part$/)]);
  expectSwept(place);
});

test('kill -9 in the midst of a package: the same', { timeout: 120_000 }, async () => {
  const place = newPlace('package');
  await killedWhenBegun(place, 'package', at('sample.mingquan'), '--out', path.join(place, '备案包.zip'));
  expect(readdirSync(place)).toEqual([expect.stringMatching(/^\..*\.part$/)]);
  expectSwept(place);
});

test('kill -9 in the midst of signing: the same, or the file is whole', { timeout: 120_000 }, async () => {
  const place = newPlace('sign');
  writeFileSync(path.join(place, 'signed.pdf'), 'the one before');
  await killedWhenBegun(place, 'sign', at('large.pdf'), '--p12', at('unit.p12'), '--passphrase-file', at('passphrase'), '--out', path.join(place, 'signed.pdf'));
  const signed = readFileSync(path.join(place, 'signed.pdf'));
  const isWhole = signed.length > statSync(at('large.pdf')).size && signed.subarray(-6).toString('latin1') === '%%EOF\n';
  expect(isWhole || signed.toString('utf8') === 'the one before').toBe(true);
  expectSwept(place);
});

// helpers

function newPlace(name: string): string {
  mkdirSync(at(name));
  return at(name);
}

/** Runs a command in a process of its own and kills it as soon as some bytes of a file lie in the folder. */
async function killedWhenBegun(place: string, ...words: string[]): Promise<void> {
  const child = spawn(process.execPath, ['electron/cli/main.ts', ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const watcher = watch(place, { recursive: true }, (_, name) => {
    if (name !== null && isBegun(path.join(place, name))) {
      child.kill('SIGKILL');
    }
  });
  const signal = await new Promise((resolve) => {
    child.on('exit', (code, name) => resolve(name ?? code));
  });
  watcher.close();
  expect(signal, said).toBe('SIGKILL');
}

/** A file of which some bytes lie on the disk already. */
function isBegun(file: string): boolean {
  const stands = statSync(file, { throwIfNoEntry: false });
  return stands?.isFile() === true && stands.size > 0 && file.includes('.part');
}

function expectSwept(place: string): void {
  writeFileWhole(path.join(place, 'next.txt'), new Uint8Array());
  expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([]);
}

/** One page and a stream of that many bytes. */
function largePdf(size: number): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>',
  ];
  const parts = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const places: number[] = [];
  let length = 9;
  const add = (part: Buffer<ArrayBuffer>): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, text] of objects.entries()) {
    places.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n${text}\nendobj\n`, 'latin1'));
  }
  places.push(length);
  add(Buffer.from(`4 0 obj\n<< /Length ${size} >>\nstream\n`, 'latin1'));
  add(Buffer.alloc(size, 0x20));
  add(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}
