import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPdfPainter } from '../../electron/ports/pdf-painter.ts';
import { documentSheets } from '../../shared/carriers/document-sheets.ts';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import { filingFacts } from '../../shared/filing/filing-facts.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { textSections } from '../../shared/model/sections.ts';
import { fixedChart } from './fixed-chart.ts';
import { fonts, squarePng } from './print-kit.ts';

const paint = createPdfPainter();
const chart = fixedChart();
let copy: PDFDocument;

beforeAll(async () => {
  copy = await open(await print(chart, null));
});

describe('a filing copy', () => {
  test('says what it is in its information and, the same, in its metadata', () => {
    expect([copy.getTitle(), copy.getAuthor(), copy.getSubject(), copy.getCreator()]).toEqual(['双随机行政检查流程图', '清溪县林业局', '行政执法职权运行流程图', '明权']);
    expect(copy.getKeywords()).toBe('行政执法职权运行流程图，行政检查，双随机行政检查，01269069-4-JC-0001');
    const metadata = copy.catalog.lookup(PDFName.of('Metadata'));
    const xmp = Buffer.from((metadata as unknown as { getContents(): Uint8Array }).getContents()).toString('utf8');
    for (const said of [copy.getTitle(), copy.getAuthor(), copy.getSubject(), copy.getKeywords()]) {
      expect(xmp).toContain(`>${said}<`);
    }
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('<xmp:CreateDate>2026-03-02T00:00:00Z</xmp:CreateDate>');
  });

  test('is marked as tagged Chinese text with the colours of sRGB', () => {
    expect(copy.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(copy.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('zh-CN');
    const intent = copy.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(intent.get(PDFName.of('S'))?.toString()).toBe('/GTS_PDFA1');
  });

  test('has a bookmark for the drawing and for each section of its text', () => {
    const [top] = bookmarks(copy.catalog.lookup(PDFName.of('Outlines'), PDFDict));
    const sections = textSections(chart).filter(({ element, paragraphs }) => element !== 'E10' || paragraphs.length > 0);
    expect(top?.title).toBe(chart.title);
    expect(top?.children.map(({ title }) => title.replace(/^.*、/, ''))).toEqual(['流程图', ...sections.map(({ title }) => title)]);
  });

  test('is the same bytes from another painter, with a seal as well, and other bytes for another chart', async () => {
    const seal = squarePng(20, [200, 20, 30]);
    for (const each of [null, seal]) {
      const [first, second] = [await print(chart, each), await createPdfPainter()(sheetsOf(chart, each), { seal: each, ...filingFacts(chart) })];
      expect(Buffer.compare(first, second)).toBe(0);
    }
    const ids = await Promise.all([chart, { ...chart, issuedOn: '2026-03-03' }].map(async (each) => String((await open(await print(each, null))).context.trailerInfo.ID)));
    expect(ids[0]).not.toBe(ids[1]);
  });
});

test('a character that no face has stops the export, named with its place, whichever part of the chart it stands in', async () => {
  const places: readonly (readonly [string, Chart])[] = [
    ['标题', { ...chart, title: '张\u{21FE8}' }],
    ['落款单位', { ...chart, issuer: '张\u{21FE8}' }],
    ['职权编码', { ...chart, power: { ...chart.power, code: '\u{21FE8}' } }],
    ['环节“张\u{21FE8}”', { ...chart, nodes: chart.nodes.map((node, index) => (index === 1 ? { ...node, text: '张\u{21FE8}' } : node)) }],
  ];
  for (const [place, each] of places) {
    await expect(print(each, null)).rejects.toMatchObject({ code: 'font.character-missing', details: { place, character: '\u{21FE8}', codePoint: 'U+21FE8' } });
  }
});

test('a table keeps its cells without text, so that every row has the same columns', async () => {
  const table = { type: 'table', columns: [{ title: '序号', weight: 1 }, { title: '依据', weight: 3 }], rows: [['1', ''], ['', '第二条']] } as const;
  const sheets = documentSheets({ title: '依据汇总', orientation: 'portrait', receiver: '', blocks: [table], issuer: '', issuedOn: '' }, fonts);
  const document = await open(await paint(sheets, { seal: null, title: '依据汇总', author: '', date: '' }));
  const tags = tagsOf(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K'), PDFDict));
  expect(tags).toEqual(['/Document', ['/H1'], ['/Table', ['/TR', ['/TH'], ['/TH']], ['/TR', ['/TD'], ['/TD']], ['/TR', ['/TD'], ['/TD']]]]);
});

test('bookmarks of one\'s own take the place of the headings\'', async () => {
  const sheets = documentSheets({ title: '手册', orientation: 'portrait', receiver: '', blocks: [{ type: 'paragraph', text: '正文' }], issuer: '', issuedOn: '' }, fonts);
  const own = [{ title: '第一编', page: 1, top: null, children: [{ title: '第一章', page: 1, top: 500, children: [] }] }];
  const document = await open(await paint(sheets, { seal: null, title: '手册', author: '', date: '', bookmarks: own }));
  expect(bookmarks(document.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toEqual([{ title: '第一编', children: [{ title: '第一章', children: [] }] }]);
});

// helpers

function sheetsOf(each: Chart, seal: Uint8Array | null) {
  return filingSheets(each, fonts, { paper: 'auto', seal: seal === null ? null : { width: 42, height: 42 } });
}

async function print(each: Chart, seal: Uint8Array | null): Promise<Uint8Array> {
  return paint(sheetsOf(each, seal), { seal, ...filingFacts(each) });
}

function open(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false });
}

/** The element's type and those of the elements in it. */
function tagsOf(element: PDFDict): unknown[] {
  const parts = element.lookup(PDFName.of('K'), PDFArray);
  const kids = parts.asArray().map((_, index) => parts.lookup(index));
  return [String(element.get(PDFName.of('S'))), ...kids.flatMap((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('S')) ? [tagsOf(kid)] : []))];
}

interface Title {
  readonly title: string;
  readonly children: readonly Title[];
}

function bookmarks(level: PDFDict): Title[] {
  const found: Title[] = [];
  for (let each = level.lookup(PDFName.of('First')); each instanceof PDFDict; each = each.lookup(PDFName.of('Next'))) {
    found.push({ title: each.lookup(PDFName.of('Title'), PDFHexString).decodeText(), children: bookmarks(each) });
  }
  return found;
}
