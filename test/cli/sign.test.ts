import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/cli/run-command-line.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';

const now = Date.now();
const unit = makeTestCertificate({ from: new Date(now - 86_400_000).toISOString(), until: new Date(now + 86_400_000).toISOString() });
let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-'));
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  writeFileSync(at('一.pdf'), await document.save());
  writeFileSync(at('unit.p12'), unit.p12);
  writeFileSync(at('passphrase'), `${unit.passphrase}\n`);
  writeFileSync(at('wrong'), 'wrong');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const host = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    signal: new AbortController().signal,
    ask: () => Promise.resolve(null),
    maker: () => expect.unreachable('signing draws nothing'),
  };
  return { code: await runCommandLine(words, host), out, err };
}

describe('sign and verify', () => {
  const sign = (name: string, output: string, passphrase = 'passphrase') =>
    run('sign', at(name), '--p12', at('unit.p12'), '--passphrase-file', at(passphrase), '--out', at(output), '--reason', '报送备案');

  test('a PDF signed twice is verified in words and as JSON', async () => {
    expect(await sign('一.pdf', '二.pdf')).toMatchObject({ code: 0, err: '' });
    expect(await sign('二.pdf', '三.pdf')).toMatchObject({ code: 0 });
    const { code, out } = await run('verify', at('三.pdf'));
    expect(code).toBe(0);
    expect(out).toContain('签名有效：2 个签名');
    expect(out).toContain('第 2 个签名：清溪县农业农村局');
    expect(out).toContain('说明：报送备案');
    expect(JSON.parse((await run('verify', at('三.pdf'), '--format', 'json')).out)).toMatchObject({ ok: true, signatures: [{ isPades: true }, { isPades: true }] });
  });

  test('a byte changed is told, with exit code 1; so is a PDF without signature', async () => {
    await sign('一.pdf', '二.pdf');
    const bytes = readFileSync(at('二.pdf'));
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    writeFileSync(at('二.pdf'), bytes);
    const { code, out } = await run('verify', at('二.pdf'));
    expect(code).toBe(1);
    expect(out).toContain('所签内容在签名后被改动');
    expect(await run('verify', at('一.pdf'))).toMatchObject({ code: 1, out: expect.stringContaining('没有电子签名') as unknown });
  });

  test('a wrong passphrase is told and leaves no file', async () => {
    const { code, err } = await sign('一.pdf', '二.pdf', 'wrong');
    expect(code).toBe(2);
    expect(err).toContain('口令不对');
    expect(existsSync(at('二.pdf'))).toBe(false);
  });

  test('the passphrase is taken from the environment, never from the command line', async () => {
    process.env['TEST_PASSPHRASE'] = unit.passphrase;
    const words = ['sign', at('一.pdf'), '--p12', at('unit.p12'), '--out', at('二.pdf')];
    expect(await run(...words, '--passphrase-env', 'TEST_PASSPHRASE')).toMatchObject({ code: 0 });
    expect(await run(...words)).toMatchObject({ code: 2 });
    expect(await run(...words, '--passphrase-env', 'NOT_SET')).toMatchObject({ code: 2 });
    expect(await run(...words, '--passphrase', 'x')).toMatchObject({ code: 2 });
    delete process.env['TEST_PASSPHRASE'];
  });
});
