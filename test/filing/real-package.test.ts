import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { looseSource } from '../../electron/backend/carriers/carrier-source.ts';
import { zipped } from '../../electron/backend/carriers/delivered.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import type { Verification } from '../../shared/contract/verification.ts';
import { chartXml } from '../../shared/formats/chart-xml.ts';
import { chartText } from '../../shared/formats/chart-text.ts';
import { readChartFile, writeChartFile } from '../../shared/formats/chart-file.ts';
import type { ReportLetter } from '../../shared/filing/report-letter.ts';
import { collect } from '../../shared/kernel/collect.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import { squarePng } from '../print/print-kit.ts';
import { membersOf, repacked, repackedWithDigests, samplePackageSource } from './package-kit.ts';

/** The same as package.test.ts and tampering.test.ts show, with the painter, the layout and the reading of PDF that ship. */
let maker: ChartMaker;
let bytes: Uint8Array;
beforeAll(async () => {
  maker = createChartMaker();
  bytes = await build();
});
afterAll(() => maker.close());

const stem = '04-运行流程图/001-占道经营处罚';

test('a package with real PDFs verifies, and is the same bytes when built again', async () => {
  expect(await verify(bytes)).toMatchObject({ ok: true, charts: 2, problems: [] });
  expect(Buffer.compare(await build(), bytes)).toBe(0);
});

test('an edited chart with digests made to fit is found by its PDF and its OFD', async () => {
  const edited = repackedWithDigests(bytes, (members) => {
    const { chart } = readChartFile(members[`${stem}.chart.json`] ?? new Uint8Array(), stem);
    const changed = { ...chart, content: { ...chart.content, businessPhone: '0571-80000005' } };
    members[`${stem}.chart.json`] = writeChartFile(changed);
    members[`${stem}.txt`] = Buffer.from(chartText(changed));
    members[`${stem}.xml`] = chartXml(changed);
  });
  const { problems } = await verify(edited);
  expect(problems).toEqual(['.pdf', '.ofd'].map((ending) => expect.objectContaining({ member: `${stem}${ending}`, problem: 'text-differs' }) as unknown));
  expect(problems[0]?.message).toContain('0571-80000005');
});

test('a department renamed in the data with digests made to fit is found by every document', async () => {
  const edited = repackedWithDigests(
    bytes,
    (members) => {
      members['08-备案数据.json'] = Buffer.from(Buffer.from(members['08-备案数据.json'] ?? []).toString('utf8').replace('"name": "清溪县城市管理局"', '"name": "清溪县综合执法局"'));
    },
    (manifest) => ({ ...manifest, department: '清溪县综合执法局' }),
  );
  const { problems } = await verify(edited);
  const documents = ['00-封面目录', '01-备案报告', '02-职权目录', '03-岗责分解方案', '05-依据汇总', '07-检查报告'];
  expect(problems.map((problem) => problem.member)).toEqual(expect.arrayContaining(documents.flatMap((name) => ['.pdf', '.docx', '.txt'].map((ending) => `${name}${ending}`))));
});

test('a PDF or OFD with one byte changed, or none at all, is named', async () => {
  for (const path of ['01-备案报告.pdf', `${stem}.pdf`, `${stem}.ofd`]) {
    const flipped = repacked(bytes, (members) => {
      const content = Uint8Array.from(members[path] ?? []);
      content[1000] = (content[1000] ?? 0) ^ 0x40;
      members[path] = content;
    });
    expect((await verify(flipped)).problems).toEqual([expect.objectContaining({ member: path, problem: 'digest' })]);
    const junk = repackedWithDigests(bytes, (members) => (members[path] = Buffer.from('%PDF-1.7 junk')));
    expect((await verify(junk)).problems).toEqual([expect.objectContaining({ member: path })]);
  }
});

test('under a seal every document that the cover says is sealed is, in PDF and DOCX, and the check report is not', async () => {
  const members = membersOf(await build({ png: squarePng(60, [200, 16, 16]), size: { width: 42, height: 42 } }));
  const stems = ['00-封面目录', '01-备案报告', '02-职权目录', '03-岗责分解方案', '05-依据汇总', '07-检查报告'];
  const found = await Promise.all(stems.map(async (stem) => [stem, await pressed(members[`${stem}.pdf`]), Object.keys(unzipSync(members[`${stem}.docx`] ?? new Uint8Array())).filter((name) => name.startsWith('word/media/')).length]));
  expect(found).toEqual(stems.map((stem) => (stem === '07-检查报告' ? [stem, { images: 0, rings: 0 }, 0] : [stem, { images: 1, rings: 0 }, 1])));
  expect(stems.filter((stem) => Buffer.from(members[`${stem}.txt`] ?? []).toString('utf8').includes('（盖章）'))).toEqual([]);
  expect(await pressed(members[`${stem}.pdf`])).toMatchObject({ rings: 0 });
  expect((await pressed(membersOf(bytes)['01-备案报告.pdf'])).rings).toBe(1);
});

test('a report completed with number, signatory, contact and date says so, and its package verifies', async () => {
  const letter = { documentNumber: '清城管〔2026〕12号', signatory: '王小明', contact: '李四', phone: '0571-80000012' };
  const completed = await build(null, letter);
  expect(await verify(completed)).toMatchObject({ ok: true, problems: [] });
  const text = Buffer.from(membersOf(completed)['01-备案报告.txt'] ?? []).toString('utf8');
  for (const words of ['清城管〔2026〕12号', '签发人：王小明', '（联系人：李四，联系电话：0571-80000012）']) {
    expect(text).toContain(words);
  }
  const data = '08-备案数据.json';
  const older = repackedWithDigests(bytes, (members) => (members[data] = Buffer.from(Buffer.from(members[data] ?? []).toString('utf8').replace(/ {2}"letter": \{[^}]*\},\n/, ''))));
  expect(Buffer.from(membersOf(older)[data] ?? []).toString('utf8')).not.toContain('"letter"');
  expect(await verify(older)).toMatchObject({ ok: true, problems: [] });
});

// helpers

/** How often a PDF document draws an image, and how many dashed lines, on all its pages. */
async function pressed(file: Uint8Array | undefined): Promise<{ images: number; rings: number }> {
  const document = await PDFDocument.load(file ?? new Uint8Array());
  let [images, rings] = [0, 0];
  for (const [, stream] of document.context.enumerateIndirectObjects()) {
    if (stream instanceof PDFRawStream && stream.dict.get(PDFName.of('Subtype')) === undefined) {
      const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      images += text.match(/\/\S+ Do\b/g)?.length ?? 0;
      rings += text.match(/\[\s*[\d.]+ [\d. ]+\] 0 d\b/g)?.length ?? 0;
    }
  }
  return { images, rings };
}

async function build(seal: CarrierSource['seal'] = null, letter: Partial<ReportLetter> = {}): Promise<Uint8Array> {
  const { posts, powers, charts, department } = samplePackageSource();
  const { signal, progress } = idle();
  const source = { ...looseSource(charts.map(asArranged), { place: maker.placer(signal), madeOn: '2026-03-02', seal }), department, posts, powers };
  const order = carrierOrderSchema.parse({ as: 'package', ...letter });
  return Buffer.concat(await collect(zipped(maker.carrierFiles({ order, source, facts: defaultKnowledge(), signal, progress }))));
}

function verify(changed: Uint8Array): Promise<Verification> {
  return maker.verifyPackage({ name: 'package.zip', bytes: changed, ...idle() });
}

function idle(): { readonly signal: AbortSignal; readonly progress: () => void } {
  return { signal: new AbortController().signal, progress: () => undefined };
}

/** Of a kind no procedural law binds, and left to be arranged: what a real package needs to be built. */
function asArranged(chart: Chart): Chart {
  return {
    ...chart,
    power: { ...chart.power, kind: 'other' },
    nodes: chart.nodes.map((node) => ({ ...node, position: null })),
    edges: chart.edges.map((edge) => ({ ...edge, route: null })),
  };
}
