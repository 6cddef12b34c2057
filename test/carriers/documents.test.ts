import { readFileSync, writeFileSync } from 'node:fs';
import { decode, encode } from 'fast-png';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { openPdfReader, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { documentSheets } from '../../shared/carriers/document-sheets.ts';
import type { DocumentFacts } from '../../shared/filing/document-facts.ts';
import { officialDocuments, type OfficialDocumentName } from '../../shared/filing/official-documents.ts';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import { registerAt } from '../../shared/law/register-at.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import { pdfPainter } from '../../shared/paint/pdf.ts';
import { differenceByCell, fonts, squarePng } from '../print/print-kit.ts';

const paint = pdfPainter(readFontBytes());
const input = { seal: squarePng(60, [200, 16, 16]), title: '', author: '', date: '2026-03-02' };
let reader: PdfReader;

beforeAll(async () => {
  reader = await openPdfReader();
});
afterAll(() => reader.close());

// After a wanted change of looks: `UPDATE_GOLDEN=1 npx vitest run test/carriers/documents.test.ts`, and look at the new pictures.
test.each([
  ['document-report', 'report', 0],
  ['document-report-signature', 'report', 2],
  ['document-catalogue', 'catalogue', 0],
  ['document-plan', 'plan', 1],
  ['document-basis', 'basis', 0],
  ['document-changes', 'changes', 0],
] as const)('%s looks as its picture', async (name, document, page) => {
  const sheet = sheetsOf(document)[page];
  if (sheet === undefined) {
    throw new Error(`${document} has no page ${page + 1}`);
  }
  const picture = new URL(`golden/${name}.png`, import.meta.url);
  const drawn = await reader.pixels(await paint([sheet], input), 1, 72);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(picture, encode({ width: drawn.width, height: drawn.height, data: drawn.data, channels: 4 }));
  }
  const kept = decode(readFileSync(picture));
  expect([kept.width, kept.height]).toEqual([drawn.width, drawn.height]);
  const differences = differenceByCell({ width: kept.width, height: kept.height, data: new Uint8Array(kept.data) }, drawn, 12);
  // A cell of 12 × 12 pixels may differ by what smoothing of edges does, and none may have other contents.
  expect(differences.filter((difference) => difference > 0.06)).toEqual([]);
});

// helpers

function sheetsOf(name: OfficialDocumentName): ReturnType<typeof documentSheets> {
  const [named] = officialDocuments(sampleFacts(), [name]);
  if (named === undefined) {
    throw new Error(`${name} was not made`);
  }
  return documentSheets({ ...named.document, seal: { width: 42, height: 42 } }, fonts);
}

/** The sample department under vertical management, compared with itself less its last chart and some words. */
function sampleFacts(): DocumentFacts {
  const samples = readSampleData();
  const facts = samples.department as { readonly department: unknown; readonly posts: unknown };
  const charts = samples.charts.map((chart, index) => restoreChart(chart, `sample ${index}`).chart);
  const powers = charts.map(({ power, id }) => ({ power, chartId: id }));
  const before = charts.slice(0, -1).map((chart) => ({ ...chart, content: { ...chart.content, quality: { ...chart.content.quality, attitude: '文明用语。' } } }));
  return {
    department: {
      ...departmentSchema.parse(facts.department),
      verticallyManaged: true,
      superiorConfirmation: { body: '云州市自然资源和林业局', documentNumber: '云自然资函〔2026〕12号', on: '2026-02-20' },
    },
    posts: postSchema.array().parse(facts.posts),
    powers,
    charts,
    checks: [],
    register: registerAt(shippedRegister, '2026-03-02'),
    issuedOn: '2026-03-02',
    former: { name: '2025年备案稿', on: '2025-03-01', powers: powers.slice(0, -1), charts: before },
  };
}
