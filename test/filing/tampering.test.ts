import { beforeAll, describe, expect, test } from 'vitest';
import type { VerificationProblem } from '../../shared/contract/verification.ts';
import { chartXml } from '../../shared/formats/chart-xml.ts';
import { writeManifest } from '../../shared/filing/manifest.ts';
import { chartText } from '../../shared/formats/chart-text.ts';
import { readChartFile, writeChartFile } from '../../shared/formats/chart-file.ts';
import { readArchive } from '../../shared/filing/read-archive.ts';
import { verifyPackage } from '../../shared/filing/verify-package.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import { manifestOf, membersOf, repacked, repackedWithDigests, samplePackage, sha256, shippedFonts, standInPorts } from './package-kit.ts';

let fonts: Fonts;
let bytes: Uint8Array;
beforeAll(async () => {
  fonts = shippedFonts();
  bytes = await samplePackage(fonts);
});

const stem = '04-运行流程图/001-占道经营处罚';
const otherStem = '04-运行流程图/002-查封／扣押： 违规物品';

describe('verifyPackage names the member', () => {
  test('for one flipped byte in the content of any member', async () => {
    for (const path of Object.keys(membersOf(bytes))) {
      const flipped = repacked(bytes, (members) => {
        const content = Uint8Array.from(members[path] ?? []);
        const at = Math.floor(content.length / 2);
        content[at] = (content[at] ?? 0) ^ 1;
        members[path] = content;
      });
      expect(membersNamed(await problemsOf(flipped)), path).toContain(path);
    }
  });

  test.each(['stored', 'deflated'])('for one flipped byte in the %s data or the header of any member', async (how) => {
    const archive = how === 'stored' ? bytes : repacked(bytes, () => undefined);
    for (const { name, packed } of readArchive(archive, 'package.zip')) {
      const start = packed.byteOffset - archive.byteOffset;
      const headerStart = start - 30 - Buffer.from(name).length;
      const places = [headerStart, headerStart + 8, headerStart + 14, headerStart + 18, headerStart + 26, headerStart + 28, headerStart + 30];
      for (const at of [...places, start, start + 5, start + Math.floor(packed.length / 2), start + packed.length - 9]) {
        const flipped = Uint8Array.from(archive);
        flipped[at] = (flipped[at] ?? 0) ^ 0x10;
        expect(membersNamed(await problemsOf(flipped)), `${name} at ${at - headerStart}`).toContain(name);
      }
    }
  }, 240_000);

  test('that was removed', async () => {
    for (const path of Object.keys(membersOf(bytes))) {
      const problems = await problemsOf(repacked(bytes, (members) => Reflect.deleteProperty(members, path)));
      expect(problems).toContainEqual(expect.objectContaining({ member: path, problem: 'missing' }));
    }
  });

  test('that was added, in the manifest or not', async () => {
    const path = '04-运行流程图/003-多余.pdf';
    const added = repacked(bytes, (members) => (members[path] = Uint8Array.of(1)));
    expect(await problemsOf(added)).toContainEqual(expect.objectContaining({ member: path, problem: 'added' }));
    const listed = repackedWithDigests(
      bytes,
      (members) => (members[path] = Uint8Array.of(1)),
      (manifest) => ({
        ...manifest,
        counts: { ...manifest.counts, members: manifest.counts.members + 1 },
        members: [...manifest.members, { path, role: 'document-pdf', chart: null, size: 1, sha256: '0'.repeat(64), sm3: '0'.repeat(64) }],
      }),
    );
    expect(await problemsOf(listed)).toContainEqual(expect.objectContaining({ member: path, problem: 'added' }));
  });

  test('for a swapped pair', async () => {
    for (const extension of ['.pdf', '.ofd', '.txt', '.xml', '.chart.json']) {
      const [first, second] = [`${stem}${extension}`, `${otherStem}${extension}`];
      const problems = await problemsOf(repacked(bytes, (members) => swap(members, first, second)));
      expect(membersNamed(problems)).toEqual(expect.arrayContaining([first, second]));
    }
  });

  test('for a swapped pair with digests made to fit', async () => {
    for (const extension of ['.pdf', '.ofd', '.txt', '.xml', '.chart.json']) {
      const [first, second] = [`${stem}${extension}`, `${otherStem}${extension}`];
      const problems = await problemsOf(repackedWithDigests(bytes, (members) => swap(members, first, second)));
      expect(membersNamed(problems)).toEqual(expect.arrayContaining([first, second]));
    }
  });

  test('for a chart whose text was edited with digests made to fit, but neither PDF nor OFD', async () => {
    const edited = repackedWithDigests(bytes, (members) => {
      const chart = editedChart(members);
      members[`${stem}.chart.json`] = writeChartFile(chart);
      members[`${stem}.txt`] = Buffer.from(chartText(chart));
      members[`${stem}.xml`] = chartXml(chart);
    });
    const problems = await problemsOf(edited);
    expect(problems.map(({ member, problem }) => [member, problem])).toEqual(['.pdf', '.ofd'].map((ending) => [`${stem}${ending}`, 'text-differs']));
    expect(problems[0]?.message).toContain(`${stem}.chart.json`);
  });

  test('for an edited .chart.json alone, an edited .txt alone, and an edited PDF alone', async () => {
    const json = await problemsOf(repackedWithDigests(bytes, (members) => {
      members[`${stem}.chart.json`] = writeChartFile(editedChart(members));
    }));
    expect(membersNamed(json)).toEqual(['.txt', '.xml', '.pdf', '.ofd'].map((ending) => `${stem}${ending}`));
    const text = await problemsOf(repackedWithDigests(bytes, (members) => {
      members[`${stem}.txt`] = Buffer.from(Buffer.from(members[`${stem}.txt`] ?? []).toString('utf8').replace('90', '60'));
    }));
    expect(membersNamed(text)).toEqual([`${stem}.txt`]);
    const pdf = await problemsOf(repackedWithDigests(bytes, (members) => {
      members[`${stem}.pdf`] = Buffer.from(Buffer.from(members[`${stem}.pdf`] ?? []).toString('utf8').replace('90', '60'));
    }));
    expect(membersNamed(pdf)).toEqual([`${stem}.pdf`]);
  });

  test('for a document that no longer says what the data say', async () => {
    for (const name of ['00-封面目录', '01-备案报告', '02-职权目录', '03-岗责分解方案', '05-依据汇总', '07-检查报告']) {
      for (const extension of ['.txt', '.pdf']) {
        const path = `${name}${extension}`;
        const problems = await problemsOf(repackedWithDigests(bytes, (members) => {
          members[path] = Buffer.from(Buffer.from(members[path] ?? []).toString('utf8').replace(/[一二三共编岗]/, '改'));
        }));
        expect(problems.map((problem) => [problem.member, problem.problem])).toEqual([[path, 'text-differs']]);
      }
    }
    const data = await problemsOf(repackedWithDigests(bytes, (members) => {
      members['08-备案数据.json'] = Buffer.from(Buffer.from(members['08-备案数据.json'] ?? []).toString('utf8').replace('办结率百分之百', '办结率五成'));
    }));
    expect(membersNamed(data)).toEqual(['.txt', '.csv', '.docx', '.xlsx', '.pdf'].map((ending) => `03-岗责分解方案${ending}`));
  });

  test('for a word-processor document or workbook put in the place of another with digests made to fit', async () => {
    for (const [first, second] of [['02-职权目录.docx', '03-岗责分解方案.docx'], ['02-职权目录.xlsx', '05-依据汇总.xlsx']] as const) {
      const problems = await problemsOf(repackedWithDigests(bytes, (members) => swap(members, first, second)));
      expect(problems.map(({ member, problem }) => [member, problem])).toEqual([first, second].map((path) => [path, 'text-differs']));
    }
  });

  test('for a content whose SM3 alone is another', async () => {
    const changed = repackedWithDigests(bytes, () => undefined, (manifest) => manifest);
    const path = `${stem}.txt`;
    const other = repacked(changed, (members) => {
      const manifest = manifestOf(members);
      const listed = manifest.members.map((member) => (member.path === path ? { ...member, sm3: '0'.repeat(64) } : member));
      members['manifest.json'] = writeManifest({ ...manifest, members: listed }, sha256);
    });
    expect((await problemsOf(other)).map(({ member, problem }) => [member, problem])).toEqual([[path, 'digest']]);
  });

  test('for counts that are not those of the package', async () => {
    for (const key of ['powers', 'charts', 'members'] as const) {
      const changed = repackedWithDigests(bytes, () => undefined, (manifest) => ({ ...manifest, counts: { ...manifest.counts, [key]: 99 } }));
      expect((await problemsOf(changed)).map((problem) => [problem.member, problem.problem])).toEqual([['manifest.json', 'count']]);
    }
  });

  test('that the manifest lists twice or no longer lists', async () => {
    const path = `${stem}.txt`;
    const twice = repackedWithDigests(bytes, () => undefined, (manifest) => ({
      ...manifest,
      members: [...manifest.members, ...manifest.members.filter((member) => member.path === path)],
    }));
    expect(await problemsOf(twice)).toContainEqual(expect.objectContaining({ member: path, problem: 'duplicate' }));
    const unlisted = repackedWithDigests(
      bytes,
      (members) => Reflect.deleteProperty(members, path),
      (manifest) => ({
        ...manifest,
        counts: { ...manifest.counts, members: manifest.counts.members - 1 },
        members: manifest.members.filter((member) => member.path !== path),
      }),
    );
    expect(await problemsOf(unlisted)).toContainEqual(expect.objectContaining({ member: path, problem: 'missing' }));
  });

  test('that is not what it should be, without failing itself', async () => {
    for (const junk of [Buffer.from(''), Buffer.from('{}'), Buffer.from('['.repeat(1e5)), Uint8Array.of(0xff, 0xfe), Buffer.from('null')]) {
      for (const path of [`${stem}.chart.json`, '08-备案数据.json', `${stem}.pdf`, `${stem}.ofd`, `${stem}.xml`, '01-备案报告.docx', '02-职权目录.xlsx', `${stem}.txt`]) {
        const problems = await problemsOf(repackedWithDigests(bytes, (members) => (members[path] = junk)));
        expect(membersNamed(problems), path).toContain(path);
      }
      const manifest = await problemsOf(repacked(bytes, (members) => (members['manifest.json'] = junk)));
      expect(membersNamed(manifest)).toEqual(['manifest.json']);
    }
  });

  test('and says so in both languages', async () => {
    const problems = await problemsOf(repacked(bytes, (members) => Reflect.deleteProperty(members, `${stem}.pdf`)));
    expect(problems).toEqual([
      { member: `${stem}.pdf`, problem: 'missing', message: `缺少“${stem}.pdf”。`, messageEnglish: `"${stem}.pdf" is missing.` },
    ]);
    expect(manifestOf(membersOf(bytes)).members.length).toBe(38);
  });
});

// helpers

async function problemsOf(changed: Uint8Array): Promise<VerificationProblem[]> {
  const { ok, problems } = await verifyPackage(changed, standInPorts(fonts));
  expect(ok).toBe(problems.length === 0);
  return problems;
}

function membersNamed(problems: readonly VerificationProblem[]): string[] {
  return problems.map((problem) => problem.member);
}

function swap(members: Record<string, Uint8Array>, first: string, second: string): void {
  const [one, other] = [members[first], members[second]];
  members[first] = other ?? new Uint8Array();
  members[second] = one ?? new Uint8Array();
}

function editedChart(members: Record<string, Uint8Array>): Chart {
  const { chart } = readChartFile(members[`${stem}.chart.json`] ?? new Uint8Array(), stem);
  return { ...chart, content: { ...chart.content, handlingPosts: '改过的承办岗位' } };
}
