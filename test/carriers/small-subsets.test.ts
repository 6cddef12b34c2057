import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { readFontBytes } from '../../electron/ports/fonts.ts';
import { createPdfPainter } from '../../electron/ports/pdf-painter.ts';
import { openPdfReader, type PdfReader } from '../../electron/ports/pdf-reader.ts';
import { documentSheets } from '../../shared/carriers/document-sheets.ts';
import type { CarrierOrderInput } from '../../shared/contract/carrier-order.ts';
import { coverDocument } from '../../shared/filing/cover-document.ts';
import type { FilingData } from '../../shared/filing/filing-data.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import { blankLetter } from '../../shared/filing/report-letter.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import { textsOf, type SceneItem, type Sheet } from '../../shared/scene/display-list.ts';
import type { FontRole } from '../../shared/typeset/face.ts';
import { fullEmbed, placedTexts } from '../print/full-embed.ts';
import { arrangedSamples, differenceByCell, fonts, inkByCell } from '../print/print-kit.ts';
import { sampleSource, sheetsOf } from './sample-carriers.ts';
import { shownDay, shownPenalty } from './shown-carriers.ts';

const plain = ['sans', 'sansBold'] as const;

/** Every way to a PDF, with the pages that are looked at: texts upright and turned, whole and cut, of every face. */
const ways: readonly { readonly name: string; readonly order: CarrierOrderInput | 'cover'; readonly pages: readonly number[]; readonly faces: readonly FontRole[]; readonly all?: true }[] = [
  { name: 'a filing copy', order: { as: 'pdf' }, pages: [1, 2], faces: plain },
  { name: 'a filing report', order: { as: 'documents', documents: ['report'] }, pages: [1, 2], faces: ['sansBold', 'serif'] },
  { name: 'an allocation plan', order: { as: 'documents', documents: ['plan'] }, pages: [2], faces: ['sans', 'sansBold', 'serif'] },
  { name: 'the cover sheet of a package', order: 'cover', pages: [1], faces: ['sans', 'sansBold', 'serif'] },
  { name: 'a poster', order: { as: 'poster', paper: 'A1' }, pages: [1], faces: plain },
  { name: 'a poster in black and white', order: { as: 'poster', paper: 'A2', readingDistance: 0.5, blackAndWhite: true }, pages: [1], faces: plain },
  { name: 'a wall', order: { as: 'poster', show: 'wall', paper: 'A0' }, pages: [1], faces: plain, all: true },
  { name: 'tiles', order: { as: 'poster', paper: 'A1', tiles: { paper: 'A4', overlap: 10 } }, pages: [1, 2, 8], faces: plain },
  { name: 'a card', order: { as: 'card', form: 'A5' }, pages: [1, 2], faces: plain },
  { name: 'a card of three panels', order: { as: 'card', form: 'three-fold' }, pages: [1, 2], faces: plain },
  { name: 'cards on a sheet, the backs upside down', order: { as: 'card', form: 'A6', sheet: 'A4', flip: 'short' }, pages: [1, 2], faces: plain },
  { name: 'a handbook', order: { as: 'handbook', page: 'A4' }, pages: [1, 5, 8], faces: plain },
  { name: 'a booklet, the backs upside down', order: { as: 'handbook', page: 'A5', isBooklet: true, flip: 'long' }, pages: [1, 4], faces: plain },
  { name: 'slides', order: { as: 'screen', form: 'png' }, pages: [1, 3], faces: plain },
];

const bytes = readFontBytes();
const paint = createPdfPainter();
let maker: ChartMaker;
let reader: PdfReader;

beforeAll(async () => {
  maker = createChartMaker();
  reader = await openPdfReader();
});
afterAll(() => {
  reader.close();
  maker.close();
});

// A small subset is where font engines have destroyed glyphs while large ones and text extraction stayed perfect.
test.each(ways)('the texts of $name look as with whole fonts', async ({ order, pages, faces, all }) => {
  const sheets = await pagesOf(order, pages, all === true);
  expect([...new Set(sheets.flatMap(({ items }) => textsOf(items).map(({ font }) => font)))].sort()).toEqual(faces);
  const [subset, whole] = [await painted(sheets), await fullEmbed(sheets, bytes)];
  for (const [index, sheet] of sheets.entries()) {
    expect(await differentPlaces(sheet, index + 1, subset, whole)).toEqual([]);
  }
});

test('the comparison sees one character that is another of much the same ink', async () => {
  const [sheet] = await pagesOf({ as: 'pdf' }, [1], false);
  const swap = (items: readonly SceneItem[]): SceneItem[] =>
    items.map((item) => (item.type === 'group' ? { ...item, items: swap(item.items) } : item.type === 'text' ? { ...item, text: item.text.replace('集体讨论', '集休讨论') } : item));
  const other = await painted([{ ...sheet!, items: swap(sheet!.items) }]);
  const places = await differentPlaces(sheet!, 1, other, await fullEmbed([sheet!], bytes));
  expect(places.length).toBeGreaterThan(0);
  expect(places.length).toBeLessThan(9);
});

// helpers

/** Pixels of the smallest type's em, and of the side of a cell. */
const em = 12;
/** Mean difference of darkness below which two cells are the same. */
const alike = 0.02;

async function pagesOf(order: CarrierOrderInput | 'cover', pages: readonly number[], all: boolean): Promise<Sheet[]> {
  const found: Sheet[] = [];
  for await (const sheet of order === 'cover' ? await coverSheets() : (sheetsOf(maker, order, sampleSource(maker, all ? [] : [shownPenalty])) ?? [])) {
    if (pages.includes(sheet.page)) {
      found.push(sheet);
    }
    if (found.length === pages.length) {
      break;
    }
  }
  expect(found.map(({ page }) => page)).toEqual(pages);
  return found;
}

async function coverSheets(): Promise<Sheet[]> {
  const { department, posts, powers } = sampleSource(maker);
  const data: FilingData = {
    format: 'mingquan-filing-data', version: 3, issuedOn: shownDay, department, posts: [...posts], powers: [...powers], checks: [], copies: 2, seal: null, letter: blankLetter, register: shippedRegister, former: null,
  };
  return documentSheets(coverDocument(data, await arrangedSamples(), []), fonts);
}

/** The texts alone, in their frames, in black: white ones would not be seen. */
function painted(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return paint(sheets.map((sheet) => ({ ...sheet, items: textsAlone(sheet.items) })), { seal: null, title: '字形', author: '', date: shownDay });
}

function textsAlone(items: readonly SceneItem[]): SceneItem[] {
  return items.flatMap((item): SceneItem[] => {
    switch (item.type) {
      case 'text':
        return [{ ...item, colour: '#000000' }];
      case 'group':
      case 'frame':
        return [{ ...item, items: textsAlone(item.items) }];
      default:
        return [];
    }
  });
}

/**
 * Where the page's texts differ, in points. A small glyph stands on a whole pixel, which of two a hair's breadth may decide: what
 * differs is looked at again at other resolutions, at all of which only a wrong glyph differs in the same place.
 */
async function differentPlaces(sheet: Sheet, page: number, first: Uint8Array, second: Uint8Array): Promise<Point[]> {
  const places = async (dotsPerInch: number): Promise<Point[]> => {
    const [ours, theirs] = [await reader.pixels(first, page, dotsPerInch), await reader.pixels(second, page, dotsPerInch)];
    expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height]);
    expect(inkByCell(theirs, em).filter((ink) => ink > 0.1).length).toBeGreaterThan(10);
    const [across, side] = [Math.floor(ours.width / em), (72 * em) / dotsPerInch];
    const differences = differenceByCell(ours, theirs, em);
    return differences.flatMap((difference, at) => (difference > alike ? [{ x: ((at % across) + 0.5) * side, y: (Math.floor(at / across) + 0.5) * side }] : []));
  };
  const dotsPerInch = sharpEnough(sheet);
  const near = (1.5 * 72 * em) / dotsPerInch;
  let different = await places(dotsPerInch);
  for (const factor of [1.07, 1.19, 1.31]) {
    const again = different.length === 0 ? [] : await places(dotsPerInch * factor);
    different = different.filter(({ x, y }) => again.some((other) => Math.hypot(other.x - x, other.y - y) < near));
  }
  return different;
}

/** Dots per inch at which the smallest type is `em` pixels high. */
function sharpEnough({ items, width, height }: Sheet): number {
  const sizes = placedTexts(items, { x: 0, y: 0, width, height }).map(({ item, matrix }) => item.size * Math.hypot(matrix.a, matrix.b));
  return (72 * em) / Math.min(...sizes);
}
