import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sm3 } from '../../electron/ports/digest.ts';
import { writeManifest } from '../../shared/filing/manifest.ts';
import { verifyPackage } from '../../shared/filing/verify-package.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import {
  buildPackage,
  manifestOf,
  membersOf,
  repacked,
  repackedWithDigests,
  samplePackage,
  samplePackageSource,
  sha256,
  shippedFonts,
  standInParts,
  standInPorts,
} from './package-kit.ts';

let fonts: Fonts;
let bytes: Uint8Array;
beforeAll(async () => {
  fonts = shippedFonts();
  bytes = await samplePackage(fonts);
});

describe('buildPackage', () => {
  test('holds every document and every chart under numbered Chinese names', () => {
    const charts = ['04-运行流程图/001-占道经营处罚', '04-运行流程图/002-查封／扣押： 违规物品'];
    expect(Object.keys(membersOf(bytes)).sort()).toEqual(
      [
        ...['.pdf', '.docx', '.txt', '.csv'].map((ending) => `00-封面目录${ending}`),
        ...['.pdf', '.docx', '.txt'].map((ending) => `01-备案报告${ending}`),
        ...['02-职权目录', '03-岗责分解方案', '05-依据汇总', '07-检查报告'].flatMap((stem) => ['.pdf', '.docx', '.txt', '.csv', '.xlsx'].map((ending) => `${stem}${ending}`)),
        ...charts.flatMap((stem) => ['.pdf', '.ofd', '.chart.json', '.txt', '.xml'].map((ending) => `${stem}${ending}`)),
        '08-备案数据.json',
        'manifest.json',
      ].sort(),
    );
  });

  test('says on the cover what there is, in how many copies and where it is sealed', () => {
    const cover = Buffer.from(membersOf(bytes)['00-封面目录.txt'] ?? []).toString('utf8');
    expect(cover).toContain('备案单位：清溪县城市管理局\n备案机关：清溪县司法局\n报送日期：2026年3月2日\n');
    expect(cover).toContain('编号：04-001；材料名称：占道经营处罚运行流程图；形式：纸质、PDF、OFD、数据、文本、XML；份数：2；盖章位置：落款处；两页以上加盖骑缝章');
    expect(cover).toContain('编号：07；材料名称：清溪县城市管理局流程图检查报告；形式：纸质、PDF、DOCX、文本、表格；份数：2；盖章位置：不盖章');
  });

  test('compares with what was filed before, where something was', async () => {
    const source = samplePackageSource();
    const former = { name: '2025年备案稿', on: '2025-03-01', powers: source.powers.slice(0, 1), charts: source.charts.slice(0, 1) };
    const made = await buildPackage({ ...source, former }, standInParts(fonts));
    expect(Object.keys(membersOf(made))).toContain('06-变更对照表.docx');
    expect(await verifyPackage(made, standInPorts(fonts))).toMatchObject({ ok: true });
  });

  test('lists sizes, digests and counts', () => {
    const members = membersOf(bytes);
    const manifest = manifestOf(members);
    expect(manifest.counts).toEqual({ powers: 3, charts: 2, members: 38 });
    for (const { path, size, sha256: digest, sm3: chinese } of manifest.members) {
      const content = members[path] ?? new Uint8Array();
      expect([content.length, sha256(content), sm3(content)]).toEqual([size, digest, chinese]);
    }
  });

  test('gives the same bytes twice, wherever it is', async () => {
    expect(Buffer.compare(await samplePackage(fonts), bytes)).toBe(0);
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    expect(Buffer.compare(await samplePackage(fonts), bytes)).toBe(0);
    process.env.TZ = zone;
  });

  test('says in the report how many powers and charts there are and what is missing', () => {
    const report = Buffer.from(membersOf(bytes)['01-备案报告.txt'] ?? []).toString('utf8');
    expect(report).toContain('清溪县司法局：\n');
    expect(report).toContain('共有行政执法职权3项，其中行政处罚2项、其他职权1项，');
    expect(report).toContain('共绘制运行流程图2张');
    expect(report).toContain('尚未绘制流程图的职权1项：其他事项。');
    expect(report).toContain('清溪县城市管理局（盖章）\n2026年3月2日\n');
  });

  test('gives every post its basis, content, scope, duty, standard and target', () => {
    const plan = Buffer.from(membersOf(bytes)['03-岗责分解方案.txt'] ?? []).toString('utf8');
    expect(plan).toContain('岗位：执法中队中队执法岗；执法依据：《中华人民共和国行政处罚法》第五十四条；执法内容：立案；调查取证；执法范围：行政处罚：占道经营处罚；CF-chart-a；执法权限与义务：依法调查取证；执法标准：调查取证：自立案之日起20个工作日；两人以上持证执法；卷宗齐全；文明用语；考核指标：办结率百分之百');
    expect(plan).toContain('岗位：办公室文书岗；执法权限与义务：归档\n');
  });

  test('keeps a formula out of the spreadsheet', async () => {
    const source = samplePackageSource();
    const power = { code: '=1+1', name: 'a"b,c', kind: 'other', implementingBody: '' } as const;
    const made = await buildPackage({ ...source, powers: [...source.powers, { power, chartId: null }] }, standInParts(fonts));
    const csv = Buffer.from(membersOf(made)['02-职权目录.csv'] ?? []).toString('utf8');
    expect(csv).toContain(`'=1+1,"a""b,c"`);
    expect(csv.startsWith('\ufeff序号,职权编码,')).toBe(true);
  });

  test('refuses a chart with errors, and a library without charts', async () => {
    const finding: Finding = {
      rule: 'basis-required',
      severity: 'error',
      element: 'E1',
      target: 'chart',
      field: 'content.basis',
      message: '缺少依据',
      messageEnglish: 'No basis',
      clause: '意见二（二）',
      waiver: null,
    };
    const parts = standInParts(fonts);
    await expect(buildPackage(samplePackageSource(), { ...parts, check: () => [finding] })).rejects.toMatchObject({
      code: 'package.incomplete',
      details: { count: 2 },
    });
    await expect(buildPackage({ ...samplePackageSource(), charts: [] }, parts)).rejects.toMatchObject({ code: 'package.empty' });
    const unnamed = { ...samplePackageSource().department, name: ' ' };
    await expect(buildPackage({ ...samplePackageSource(), department: unnamed }, parts)).rejects.toMatchObject({ code: 'package.unnamed' });
    const warned = await buildPackage(samplePackageSource(), { ...parts, check: () => [{ ...finding, severity: 'warning' }] });
    expect(Buffer.from(membersOf(warned)['07-检查报告.txt'] ?? []).toString('utf8')).toContain('序号：2；流程图：查封/扣押: 违规物品运行流程图；位置：全图；级别：警告；要素：1 依据；问题：缺少依据');
    expect(await verifyPackage(warned, standInPorts(fonts))).toMatchObject({ ok: true });
  });

  test('prints what is explained with its reason, name and date, and does not count it as an error', async () => {
    const finding: Finding = {
      rule: 'supervision-complete',
      severity: 'error',
      element: 'E6',
      target: 'chart',
      field: 'content.supervision.internal.contact',
      message: '没有写内部监督机构的联系方式。',
      messageEnglish: 'The internal supervising body has no contact.',
      clause: '意见二（二）',
      waiver: {
        rule: 'supervision-complete',
        target: 'chart',
        message: '没有写内部监督机构的联系方式。',
        reason: '机构改革，号码待批',
        citation: null,
        by: '李明',
        on: '2026-03-02',
      },
    };
    const made = await buildPackage(samplePackageSource(), { ...standInParts(fonts), check: () => [finding] });
    const report = Buffer.from(membersOf(made)['07-检查报告.txt'] ?? []).toString('utf8');
    expect(report).toContain('没有发现未说明的问题，另有2处已说明理由。');
    expect(report).toContain('问题：没有写内部监督机构的联系方式。；依据条款：意见二（二）；说明的理由：机构改革，号码待批；说明人：李明；日期：2026-03-02');
    const filing = Buffer.from(membersOf(made)['01-备案报告.txt'] ?? []).toString('utf8');
    expect(filing).toContain('错误0处，警告0处，提示0处，另有2处已说明理由');
    expect(await verifyPackage(made, standInPorts(fonts))).toMatchObject({ ok: true });
  });

  test('tells how far it is and stops when told to', async () => {
    const labels: string[] = [];
    const signal = { aborted: false };
    const progress = (done: number, total: number, label: string): void => {
      labels.push(`${done}/${total} ${label}`);
      signal.aborted = label.startsWith('查封');
    };
    await expect(buildPackage(samplePackageSource(), { ...standInParts(fonts), progress, signal })).rejects.toMatchObject({
      code: 'request.cancelled',
    });
    expect(labels.at(-1)).toBe('7/8 查封/扣押: 违规物品运行流程图');
  });
});

describe('verifyPackage', () => {
  test('finds nothing wrong with a fresh package', async () => {
    expect(await verifyPackage(bytes, standInPorts(fonts))).toEqual({ ok: true, members: 39, charts: 2, signature: null, problems: [] });
  });

  test('takes the package as another program packed it again', async () => {
    const { zipSync } = await import('fflate');
    const folder = { '04-运行流程图/': new Uint8Array() };
    const again = zipSync({ ...folder, ...membersOf(bytes) }, { level: 9, mtime: new Date(2026, 1, 1), os: 3, attrs: 0o644 << 16 });
    expect(await verifyPackage(again, standInPorts(fonts))).toMatchObject({ ok: true });
  });

  test('stops when told to', async () => {
    await expect(verifyPackage(bytes, { ...standInPorts(fonts), signal: { aborted: true } })).rejects.toMatchObject({ code: 'request.cancelled' });
  });

  test('a manifest of the future is a problem of the manifest', async () => {
    const future = repacked(bytes, (members) => {
      const text = Buffer.from(members['manifest.json'] ?? []).toString('utf8');
      members['manifest.json'] = Buffer.from(text.replace('"version": 2', '"version": 3'));
    });
    const { problems } = await verifyPackage(future, standInPorts(fonts));
    expect(problems.map((problem) => [problem.member, problem.problem])).toEqual([['manifest.json', 'manifest']]);
  });

  test('the manifest is read only as it is written', () => {
    const { digest, ...manifest } = manifestOf(membersOf(bytes));
    expect(Buffer.compare(writeManifest(manifest, sha256), membersOf(bytes)['manifest.json'] ?? new Uint8Array())).toBe(0);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a package filed before', () => {
  const filedWith = (version: number): Uint8Array => readFileSync(new URL(`../fixtures/filing/package-of-data-version-${version}.zip`, import.meta.url));
  const filed = filedWith(1);

  test.each([1, 2])('with data of version %i is still found in order', async (version) => {
    const verification = await verifyPackage(filedWith(version), standInPorts(fonts));
    expect(verification).toMatchObject({ ok: true, members: 19, charts: 2, problems: [] });
  });

  test('has no signature beside its manifest', async () => {
    const added = repacked(filedWith(2), (members) => (members['manifest.p7s'] = Uint8Array.of(1)));
    expect((await verifyPackage(added, standInPorts(fonts))).problems.map(({ member, problem }) => [member, problem])).toEqual([['manifest.p7s', 'added']]);
  });

  test('and its check report is still compared', async () => {
    const changed = repackedWithDigests(filed, (members) => {
      members['05-检查报告.txt'] = Buffer.from('没有发现问题。');
    });
    expect((await verifyPackage(changed, standInPorts(fonts))).problems.map(({ member }) => member)).toEqual(['05-检查报告.txt']);
  });
});
