import { constants, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyPackage } from '../../shared/filing/verify-package.ts';
import type { VerifyPorts } from '../../shared/filing/verify-ports.ts';
import { membersOf, samplePackage, shippedFonts, standInPorts } from '../filing/package-kit.ts';
import { writeArchive, type ArchivePart } from './write-archive.ts';

let ports: VerifyPorts;
let good: Uint8Array;
beforeAll(async () => {
  const fonts = shippedFonts();
  ports = standInPorts(fonts);
  good = await samplePackage(fonts);
});

const hello = Buffer.from('hello');

describe('a package is refused as a whole', () => {
  test.each([
    ['../evil.txt'],
    ['04-运行流程图/../../evil.txt'],
    ['..'],
    ['a/./b'],
    ['a//b'],
    ['/etc/passwd'],
    ['//server/share'],
    ['C:/Windows/evil.dll'],
    ['c:evil'],
    ['..\\evil.txt'],
    ['a\\b'],
    ['a\u0000.txt'],
    ['a\nb'],
    [''],
    ['a'.repeat(501)],
  ])('for the name %j', async (name) => {
    await expectRefused(writeArchive([{ name, bytes: hello }]));
    await expectRefused(writeArchive([...goodParts(), { name, bytes: hello }]));
  });

  test('for a name that is not UTF-8', async () => {
    await expectRefused(writeArchive([{ name: Uint8Array.of(0xb4, 0xd6), bytes: hello }]));
  });

  test.each([
    ['manifest.json', 'manifest.json'],
    ['A.txt', 'a.txt'],
    ['é', 'e\u0301'],
  ])('for %j and %j, which are one name', async (first, second) => {
    await expectRefused(writeArchive([{ name: first, bytes: hello }, { name: second, bytes: hello }]));
  });

  test.each([
    ['a symbolic link', { attributes: (0o120777 << 16) >>> 0 }],
    ['a device', { attributes: (0o060644 << 16) >>> 0 }],
    ['a named pipe', { attributes: (0o010644 << 16) >>> 0 }],
    ['a folder that looks like a file', { attributes: (0o040755 << 16) >>> 0 }],
    ['an encrypted member', { flags: 0x0001 }],
    ['a strongly encrypted member', { flags: 0x0041 }],
    ['a masked directory', { flags: 0x2000 }],
    ['another compression method', { method: 12 }],
    ['a zip64 size', { size: 0xffffffff }],
    ['a zip64 packed size', { packedSize: 0xffffffff }],
    ['a zip64 offset', { offset: 0xffffffff }],
    ['an offset beyond the end', { offset: 0x7fffffff }],
    ['an offset into itself', { offset: 3 }],
    ['a member on another disk', { disk: 1 }],
    ['a packed size beyond the end', { packedSize: 0x00ffffff, size: 0x00ffffff }],
    ['a member over 64 MB', { size: 65 * 1024 * 1024 }],
    ['a stored member of two sizes', { size: 6 }],
  ] satisfies [string, Partial<ArchivePart>][])('for %s', async (_what, more) => {
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello, ...more }]));
  });

  test('for a folder with content', async () => {
    await expectRefused(writeArchive([{ name: 'folder/', bytes: hello }]));
  });

  test('for members that share bytes', async () => {
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello }, { name: 'b.txt', bytes: hello, offset: 0 }]));
    const inner = writeArchive([{ name: 'b.txt', bytes: Buffer.alloc(200) }]);
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: inner }, { name: 'b.txt', bytes: Buffer.alloc(200), offset: 35 }]));
  });

  test('for sizes that add up to more than 1,024 MB', async () => {
    const packed = Buffer.alloc(320 * 1024);
    const parts = Array.from({ length: 18 }, (_, index) => ({ name: `${index}`, bytes: packed, method: 8, size: 60 * 1024 * 1024 }));
    await expectRefused(writeArchive(parts));
  });

  test('for a declared size no compression reaches', async () => {
    await expectRefused(writeArchive([{ name: 'a', bytes: Buffer.alloc(1000), method: 8, size: 10 * 1024 * 1024 }]));
  });

  test('for ten gigabytes of zeros behind a small declared size, soon and in little memory', async () => {
    const bomb = writeArchive([{ name: 'manifest.json', bytes: tenGigabytesDeflated(), method: 8, size: 1000 }]);
    expect(bomb.length).toBeGreaterThan(9_000_000);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await expectRefused(bomb);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  test('for ten gigabytes declared as such', async () => {
    await expectRefused(writeArchive([{ name: 'manifest.json', bytes: tenGigabytesDeflated(), method: 8, size: 0xffffffff }]));
    await expectRefused(writeArchive([{ name: 'manifest.json', bytes: tenGigabytesDeflated(), method: 8, size: 2147483648 }]));
  });

  test('cut off at any place', async () => {
    for (const length of [0, 1, 21, 22, 100, Math.floor(good.length / 2), good.length - 22, good.length - 1]) {
      await expectRefused(good.slice(0, length));
    }
  });

  test('with something before, between or after', async () => {
    await expectRefused(Buffer.concat([Buffer.from('MZ'), good]));
    await expectRefused(Buffer.concat([good, Buffer.from('x')]));
    await expectRefused(Buffer.concat([good, good]));
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello }], { before: Buffer.alloc(10) }));
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello }], { between: Buffer.alloc(70_000) }));
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello }], { comment: Buffer.from('comment') }));
  });

  test('whose directory does not count right', async () => {
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello }], { count: 2 }));
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello }], { count: 0 }));
    await expectRefused(writeArchive([{ name: 'a.txt', bytes: hello }], { count: 0xffff }));
  });

  test('that is something else altogether', async () => {
    await expectRefused(Buffer.from('%PDF-1.7'));
    await expectRefused(Buffer.alloc(1000));
  });
});

describe('what is only unusual is verified', () => {
  test('an empty zip file, and one of another program, lack the manifest', async () => {
    for (const bytes of [zipSync({}), zipSync({ 'readme.txt': hello })]) {
      const { ok, problems } = await verifyPackage(bytes, ports);
      expect([ok, problems[0]?.member, problems[0]?.problem]).toEqual([false, 'manifest.json', 'missing']);
    }
  });

  test('megabytes behind the end of a packed stream are a damaged member, found at once', async () => {
    const packed = Buffer.concat([deflateRawSync(hello), Buffer.alloc(30_000_000)]);
    const archive = writeArchive([{ name: 'manifest.json', bytes: packed, method: 8, size: hello.length }]);
    const started = performance.now();
    const { problems } = await verifyPackage(archive, ports);
    expect(problems.map((problem) => [problem.member, problem.problem])).toEqual([['manifest.json', 'unreadable']]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a small gap before the directory is a damaged member', async () => {
    const gapped = writeArchive(goodParts(), { between: Buffer.alloc(10) });
    expect(await verifyPackage(gapped, ports)).toMatchObject({ ok: false });
  });

  test('the writer of these archives writes good ones when asked to', async () => {
    expect(await verifyPackage(writeArchive(goodParts()), ports)).toMatchObject({ ok: true });
    expect(await verifyPackage(writeArchive(goodParts(), { descriptors: true }), ports)).toMatchObject({ ok: true });
  });

  test('random damage is a refusal or a problem, never anything else', async () => {
    let state = 12345;
    const random = (below: number): number => {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      return state % below;
    };
    for (let run = 0; run < 150; run += 1) {
      const damaged = Uint8Array.from(good);
      for (let times = 0; times <= run % 4; times += 1) {
        // Half of the hits go to the directory at the end.
        const at = random(2) === 0 ? random(damaged.length) : damaged.length - 1 - random(2500);
        damaged[at] = random(256);
      }
      try {
        await verifyPackage(damaged, ports);
      } catch (error) {
        expect(error).toMatchObject({ code: 'package.unreadable' });
      }
    }
  });
});

// helpers

async function expectRefused(bytes: Uint8Array): Promise<void> {
  await expect(verifyPackage(bytes, ports)).rejects.toMatchObject({ code: 'package.unreadable' });
}

function goodParts(): ArchivePart[] {
  return Object.entries(membersOf(good)).map(([name, bytes]) => ({ name, bytes }));
}

/** A deflate stream of 10 GB of zeros, about 10 MB: one packed megabyte that ends at a byte, ten thousand times. */
function tenGigabytesDeflated(): Uint8Array {
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: 10_000 }, () => megabyte), end]);
}
