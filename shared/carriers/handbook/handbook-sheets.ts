import { MingquanError } from '../../kernel/mingquan-error.ts';
import { powerKinds, type Power, type PowerKind } from '../../model/power.ts';
import { powerKindTerms } from '../../model/terms.ts';
import { textsOf, type SceneItem, type Sheet } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import type { CarrierSource, ShelvedChart } from '../carrier-source.ts';
import { referredPowers, withReferredNames, type FindReferred } from '../chart-references.ts';
import { requireGlyphs } from '../missing-characters.ts';
import { columnsOf } from '../arrangements.ts';
import type { FlowStrip } from '../text-flow.ts';
import { chartPages } from './chart-pages.ts';
import { flowPages } from './flow-pages.ts';
import { coverPage, dividerPage, handbookName, imprintPage } from './handbook-cover.ts';
import { bodyArea, handbookFormat, kindHeading, pageFurniture, type HandbookFormat } from './handbook-page.ts';
import { complaintStrips, prefaceStrips, telephoneStrips, titleStrip } from './handbook-texts.ts';
import { leaderStrip, type LeaderRow } from './leader-rows.ts';
import { indexRows } from './name-index.ts';

/** What a handbook needs besides its department's facts and charts. */
export interface HandbookTools {
  readonly fonts: Fonts;
  /** A text's syllables in pinyin without tones, for the index. */
  pinyinOf(text: string): string;
  /** Called before each chart is read, twice for each; `done` of `total`. May throw to call the work off. */
  onChart?(done: number, total: number, title: string): Promise<void>;
}

/**
 * The handbook 信息手册, page by page: cover, how to read it, contents, the charts kind by kind, telephones, complaints and an
 * index by name in pinyin order, without empty pages: a kind with few powers has no page of its own. Charts are read one after the other, once to count their
 * pages and once to set them, and none is kept.
 * @throws MingquanError `export.empty` without a chart, `chart.empty`, `font.character-missing`, `export.does-not-fit`.
 */
export async function* handbookSheets(source: CarrierSource, page: 'A5' | 'A4', tools: HandbookTools): AsyncGenerator<Sheet> {
  if (source.charts.length === 0) {
    throw new MingquanError('export.empty');
  }
  const format = handbookFormat(page);
  const parts = partsOf(source.charts);
  const book: Book = { source, find: referredPowers(source), format, tools, parts, total: 2 * source.charts.length };
  const plan = await planBook(book);
  const pages = plan.pages;
  let number = 0;
  for await (const { items, head, kind } of bookPages(book, plan)) {
    number += 1;
    const furniture = head === null ? [] : [pageFurniture(format, number, head, kind, tools.fonts)];
    const heading = kind === '' ? [] : [kindHeading(format, number, kind, tools.fonts)];
    requireFaces(items, `第${number}页`, tools.fonts);
    yield { ...format.size, items: [...heading, ...items, ...furniture], page: number, pages };
  }
}

// helpers

interface Part {
  readonly kind: PowerKind;
  readonly charts: readonly ShelvedChart[];
}

interface Book {
  readonly source: CarrierSource;
  readonly find: FindReferred;
  readonly format: HandbookFormat;
  readonly tools: HandbookTools;
  readonly parts: readonly Part[];
  /** Readings of charts altogether. */
  readonly total: number;
}

/** On which pages everything begins. */
interface BookPlan {
  readonly contents: number;
  readonly contentsPages: number;
  /** First page of each part: its divider, or its first chart. */
  readonly partStarts: readonly number[];
  /** First page of each chart, by its id, and how many pages it has. */
  readonly charts: ReadonlyMap<string, { readonly start: number; readonly count: number }>;
  readonly telephones: number;
  readonly complaints: number;
  readonly index: number;
  readonly pages: number;
}

/** A page without furniture; `head` is its running head, null for a page that carries none and no number. */
interface BookPage {
  readonly items: readonly SceneItem[];
  readonly head: string | null;
  /** The kind of powers that begins on it without a page of its own, or empty. */
  readonly kind: string;
}

const prefacePage = 3;

function partsOf(charts: readonly ShelvedChart[]): Part[] {
  return powerKinds.map((kind) => ({ kind, charts: charts.filter(({ power }) => power.kind === kind) })).filter((part) => part.charts.length > 0);
}

function hasDivider({ charts }: Part): boolean {
  return charts.length >= worthDivider;
}

function nameOf({ power, title }: { readonly power: Power; readonly title: string }): string {
  return power.name.trim() || title.trim() || '（未命名）';
}

/** Powers of a kind from which on a page of its own lists them: a page for one or two would be wasted. */
const worthDivider = 5;

async function planBook(book: Book): Promise<BookPlan> {
  const { format, tools, parts, source, total } = book;
  const contents = prefacePage + prefacePages(book).length;
  const contentsPages = contentsOf(book, null, contents).length;
  const charts = new Map<string, { start: number; count: number }>();
  const partStarts: number[] = [];
  let page = contents + contentsPages;
  let done = 0;
  for (const part of parts) {
    partStarts.push(page);
    page += hasDivider(part) ? 1 : 0;
    for (const shelved of part.charts) {
      await tools.onChart?.(done, total, shelved.title);
      done += 1;
      const count = chartPages(withReferredNames(await shelved.read(), book.find), format, page, tools.fonts).length;
      charts.set(shelved.id, { start: page, count });
      page += count;
    }
  }
  const telephones = page;
  const complaints = telephones + textPages(telephoneStrips(source.department, source.posts, bodyArea(format, 1).width, format, tools.fonts), telephones, book).length;
  const index = complaints + textPages(complaintStrips(source.department, bodyArea(format, 1).width, format, tools.fonts), complaints, book).length;
  const plan = { contents, contentsPages, partStarts, charts, telephones, complaints, index, pages: 0 };
  return { ...plan, pages: index + indexOf(book, plan).length - 1 };
}

async function* bookPages(book: Book, plan: BookPlan): AsyncGenerator<BookPage> {
  const { source, format, tools, parts, total } = book;
  const { department, madeOn } = source;
  const { width } = bodyArea(format, 1);
  let page = 0;
  const pass = function* (made: readonly (readonly SceneItem[])[], head: string | null, kind = ''): Generator<BookPage> {
    for (const [index, items] of made.entries()) {
      page += 1;
      yield { items, head, kind: index === 0 ? kind : '' };
    }
  };
  yield* pass([coverPage(department, madeOn, format, tools.fonts)], null);
  yield* pass([imprintPage(department, madeOn, { charts: source.charts.length, powers: Math.max(source.powers.length, source.charts.length) }, format, tools.fonts)], null);
  yield* pass(prefacePages(book), '怎样看这本手册');
  yield* pass(contentsOf(book, plan, plan.contents), '目录');
  let done = source.charts.length;
  for (const [index, part] of parts.entries()) {
    const { kind, charts } = part;
    if (hasDivider(part)) {
      yield* pass([dividerPage(kind, charts.map(nameOf), plan.partStarts[index] ?? 0, format, tools.fonts)], null);
    }
    for (const shelved of charts) {
      await tools.onChart?.(done, total, shelved.title);
      done += 1;
      yield* pass(chartPages(withReferredNames(await shelved.read(), book.find), format, page + 1, tools.fonts), `${powerKindTerms[kind].zh} · ${nameOf(shelved)}`, shelved === charts[0] && !hasDivider(part) ? powerKindTerms[kind].zh : '');
    }
  }
  yield* pass(textPages(telephoneStrips(department, source.posts, width, format, tools.fonts), plan.telephones, book), '部门电话');
  yield* pass(textPages(complaintStrips(department, width, format, tools.fonts), plan.complaints, book), '投诉举报');
  yield* pass(indexOf(book, plan), '索引');
}

function textPages(strips: readonly FlowStrip[], start: number, { format }: Book): SceneItem[][] {
  return flowPages(strips, 1, (index) => bodyArea(format, start + index));
}

function prefacePages(book: Book): SceneItem[][] {
  const { source, format, tools } = book;
  return textPages(prefaceStrips(source.department, bodyArea(format, prefacePage).width, format, tools.fonts), prefacePage, book);
}

/** The contents; without a plan, with numbers as wide as any, to count the pages. */
function contentsOf(book: Book, plan: BookPlan | null, start: number): SceneItem[][] {
  const { parts, format, tools } = book;
  const { width } = bodyArea(format, start);
  const at = (page: number | undefined): number => (plan === null ? 9999 : (page ?? 0));
  const rows: LeaderRow[] = [
    { text: '怎样看这本手册', page: prefacePage, isHead: true, indent: 0 },
    ...parts.flatMap(({ kind, charts }, index): LeaderRow[] => [
      { text: powerKindTerms[kind].zh, page: at(plan?.partStarts[index]), isHead: true, indent: 0 },
      ...charts.map((shelved) => ({ text: nameOf(shelved), page: at(plan?.charts.get(shelved.id)?.start), isHead: false, indent: format.row * 1.5 })),
    ]),
    { text: '部门电话', page: at(plan?.telephones), isHead: true, indent: 0 },
    { text: '投诉举报', page: at(plan?.complaints), isHead: true, indent: 0 },
    { text: '索引', page: at(plan?.index), isHead: true, indent: 0 },
  ];
  return textPages([...titleStrip('目录', width, format, tools.fonts), ...rows.map((row) => leaderStrip(row, width, format.row, tools.fonts))], start, book);
}

function indexOf({ source, format, tools }: Book, plan: Pick<BookPlan, 'charts' | 'index'>): SceneItem[][] {
  const area = bodyArea(format, plan.index);
  const [title] = titleStrip('索引', area.width, format, tools.fonts);
  const titleHeight = title?.height ?? 0;
  const width = columnsOf(area, format.columns)[0]?.width ?? area.width;
  const entries = source.charts.map((shelved) => ({ name: nameOf(shelved), page: plan.charts.get(shelved.id)?.start ?? 0 }));
  const strips = indexRows(entries, tools.pinyinOf).map((row) => leaderStrip(row, width, format.row, tools.fonts));
  const pages = flowPages(strips, format.columns, (index) => {
    const room = bodyArea(format, plan.index + index);
    return index === 0 ? { ...room, y: room.y + titleHeight, height: room.height - titleHeight } : room;
  });
  const head = flowPages(title === undefined ? [] : [title], 1, () => area).flat();
  return pages.map((items, index) => (index === 0 ? [...head, ...items] : items));
}

/** What the charts' own check has not seen: names of posts and places. */
function requireFaces(items: readonly SceneItem[], place: string, fonts: Fonts): void {
  const texts = textsOf(items);
  for (const role of ['sans', 'sansBold'] as const) {
    requireGlyphs([{ place: `${handbookName}${place}`, text: texts.filter(({ font }) => font === role).map(({ text }) => text).join('') }], fonts, [role]);
  }
}
