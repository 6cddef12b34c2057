import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentPiece } from '../../shared/contract/file-methods.ts';
import type { MethodArguments, MethodName, MethodResult } from '../../shared/contract/methods.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { mountSmallDisk } from '../../test/crash/small-disk.ts';
import { sealScan } from '../../test/harness/seal-scan.ts';
import { makeTestCertificate } from '../../test/harness/test-certificates.ts';
import { verifyPdfSignatures } from '../ports/signatures/verify-pdf.ts';
import { inProcessClient } from './in-process-client.ts';
import { openBackend, type OpenBackend } from './open-backend.ts';

/** Runs of the real carriers on the sample library. */

const scan = Buffer.from(sealScan({ width: 300, height: 300, radius: 100 })).toString('base64');
const certificate = makeTestCertificate();
const p12 = Buffer.from(certificate.p12).toString('base64');

let folder: string;
let backend: OpenBackend;
let chartId: string;
let sealId: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-run-'));
  backend = await openBackend({ libraryPath: path.join(folder, 'sample.mingquan'), createFromSamples: true }, { folder: path.join(folder, 'out'), reveal: null, chooseFolder: null, printer: null });
  chartId = (await call('library.read', {})).charts[0]?.id ?? '';
  ({ sealId } = await call('seals.import', { name: '公章', bytes: scan, wishes: { width: 42, rotation: 0, threshold: 0.3 }, passphrase: 'seal passphrase' }));
});
afterAll(() => {
  backend.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call<Name extends MethodName>(method: Name, arguments_: MethodArguments<Name>): Promise<MethodResult<Name>> {
  const answer = await inProcessClient(backend, 'test').call(method, arguments_);
  if (!answer.ok) {
    throw Object.assign(new Error(answer.error.message), { plain: answer.error });
  }
  return answer.value;
}

async function refusal(arguments_: Partial<MethodArguments<'carriers.make'>>): Promise<PlainError> {
  const answer = await inProcessClient(backend, 'test').call('carriers.make', { ...one(), ...arguments_ });
  return answer.ok ? expect.unreachable('the run should be refused') : answer.error;
}

/** Milliseconds from calling off a run of all charts, two of them made, to its end. */
async function timeToCancel(order: MethodArguments<'carriers.make'>['order']): Promise<number> {
  const begun = Promise.withResolvers<undefined>();
  const stop = inProcessClient(backend, 'test').subscribe('work.progress', ({ done }) => {
    if (done === 2) {
      begun.resolve(undefined);
    }
  });
  const ended = refusal({ order, chartIds: null, workId: 'w' });
  await begun.promise;
  const start = performance.now();
  await call('work.cancel', { workId: 'w' });
  expect((await ended).code).toBe('request.cancelled');
  stop();
  return performance.now() - start;
}

const one = (): MethodArguments<'carriers.make'> => ({ order: { as: 'pdf' }, chartIds: [chartId], seal: null, signature: null, folder: null });

describe('a run', () => {
  test('seals from the seal box and signs by the certificate, and the log says what was sealed', async () => {
    const run = await call('carriers.make', { ...one(), seal: { sealId, passphrase: 'seal passphrase' }, signature: { p12, passphrase: certificate.passphrase } });
    expect(run.files).toHaveLength(1);
    const [{ name } = { name: '' }] = run.files;
    const bytes = readFileSync(path.join(run.folder, name));
    const { signatures } = await verifyPdfSignatures(bytes);
    expect(signatures.map(({ integrity, signer }) => [integrity, signer?.name])).toEqual([['intact', '清溪县农业农村局']]);
    const { uses } = await call('seals.list', {});
    expect(uses[0]).toMatchObject({ what: 'use', name: '公章', sealed: name, count: 1 });
    expect(uses[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('shows the seal in the preview once it is unlocked', async () => {
    const { pages, seal } = await call('carriers.preview', { order: { as: 'pdf' }, chartIds: [chartId], seal: { sealId, passphrase: 'seal passphrase' }, from: 0, count: 4 });
    expect(pages.some(({ svg }) => svg.includes('"#seal"'))).toBe(true);
    expect(Buffer.from(seal ?? '', 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  test('is refused before anything is made for a wrong passphrase, and for what its carrier cannot bear', async () => {
    const before = readdirSync(path.join(folder, 'out'));
    expect((await refusal({ seal: { sealId, passphrase: 'a wrong one' } })).code).toBe('seal.passphrase-wrong');
    expect((await refusal({ signature: { p12, passphrase: 'a wrong one' } })).code).toBe('certificate.passphrase-wrong');
    expect((await refusal({ signature: { p12: scan, passphrase: '' } })).code).toBe('certificate.unreadable');
    expect((await refusal({ order: { as: 'json' }, signature: { p12, passphrase: certificate.passphrase } })).code).toBe('request.arguments-invalid');
    expect((await refusal({ order: { as: 'text' }, seal: { sealId, passphrase: 'seal passphrase' } })).code).toBe('request.arguments-invalid');
    expect(readdirSync(path.join(folder, 'out'))).toEqual(before);
  });

  test('that is called off ends within 200 ms and leaves nothing', { retry: 2 }, async () => {
    const before = readdirSync(path.join(folder, 'out'));
    for (const order of [{ as: 'pdf' }, { as: 'png' }, { as: 'svg' }, { as: 'package' }] as const) {
      const times = [await timeToCancel(order), await timeToCancel(order), await timeToCancel(order)];
      expect(Math.min(...times), `${order.as} ${times.map(Math.round).join(' ')}`).toBeLessThan(200);
    }
    expect(readdirSync(path.join(folder, 'out'))).toEqual(before);
  });

  test('gives the same bytes twice', async () => {
    const [first, second] = [await call('carriers.make', one()), await call('carriers.make', one())];
    for (const { name } of first.files) {
      expect(readFileSync(path.join(second.folder, name)).equals(readFileSync(path.join(first.folder, name)))).toBe(true);
    }
  });
});

describe('a filing package', () => {
  const order = { as: 'package', copies: 3 } as const;

  test('sealed, signed and compared with a former one is verified as a whole', async () => {
    const former = await call('carriers.make', { ...one(), order });
    const { fileId } = await sent(path.join(former.folder, former.files[0]?.name ?? ''));
    const run = await call('carriers.make', {
      ...one(),
      order: { ...order, comparedWith: fileId },
      seal: { sealId, passphrase: 'seal passphrase' },
      signature: { p12, passphrase: certificate.passphrase },
    });
    const made = path.join(run.folder, run.files[0]?.name ?? '');
    const verified = await call('files.verify', await sent(made));
    expect(verified).toMatchObject({ of: 'package', found: { ok: true, problems: [], signature: { integrity: 'intact', signer: { name: '清溪县农业农村局' } } } });
    const members = unzipSync(readFileSync(made));
    expect(Object.keys(members)).toContain('06-变更对照表.pdf');
    expect(strFromU8(members['00-封面目录.csv'] ?? new Uint8Array())).toContain(',3,落款处');
    const { uses } = await call('seals.list', {});
    expect(uses[0]).toMatchObject({ what: 'use', sealed: run.files[0]?.name, digest: createHash('sha256').update(readFileSync(made)).digest('hex') });
  });

  test('is previewed as it is filed on paper: cover, documents, charts between them', async () => {
    const preview = await call('carriers.preview', { order, chartIds: [chartId], seal: null, from: 0, count: 24 });
    expect(preview).toMatchObject({ isComplete: true, failure: null });
    const [cover, ...others] = preview.pages;
    expect(cover?.svg).toContain('封面目录');
    expect(others.some(({ width, height }) => width > 1000 || height > 1000)).toBe(true);
  });

  test('is refused for a department without a filing authority, as its preview says', async () => {
    const { department } = await call('library.read', {});
    await call('department.save', { department: { ...department, filingAuthority: '' } });
    expect((await refusal({ order })).code).toBe('package.unnamed');
    expect(await call('carriers.preview', { order, chartIds: [chartId], seal: null, from: 0, count: 1 })).toMatchObject({ failure: { code: 'package.unnamed' } });
    await call('department.save', { department });
  });

  async function sent(file: string): Promise<{ readonly fileId: string }> {
    const bytes = readFileSync(file);
    const { fileId } = await call('files.begin', { name: path.basename(file), size: bytes.length });
    for (let at = 0; at < bytes.length; at += sentPiece) {
      await call('files.append', { fileId, bytes: bytes.subarray(at, at + sentPiece).toString('base64') });
    }
    return { fileId };
  }
});

const disk = mountSmallDisk();
afterAll(() => disk?.remove());

test.runIf(disk !== null)('onto a full disk leaves no half file and says what to do', async () => {
  const out = path.join(disk?.folder ?? '', 'out');
  const full = await openBackend({ libraryPath: path.join(folder, 'second.mingquan'), createFromSamples: true }, { folder: out, reveal: null, chooseFolder: null, printer: null });
  const answer = await inProcessClient(full, 'test').call('carriers.make', { ...one(), order: { as: 'png' }, chartIds: null });
  full.close();
  expect(answer).toMatchObject({ ok: false, error: { code: 'storage.full' } });
  expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
});
