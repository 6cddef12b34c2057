import type { Chart } from '../model/chart.ts';

/** What names one page of a filing copy, so that a sheet lying by itself finds its chart again. */
export interface PageIdentity {
  readonly unit: string;
  /** Code of the power; empty where it has none. */
  readonly powerCode: string;
  readonly chartId: string;
  /** Date of this revision, `YYYY-MM-DD`, or empty. */
  readonly revisedOn: string;
  readonly page: number;
  readonly pages: number;
  /** SHA-256 of the chart's interchange file in hexadecimal, whole or its beginning; empty where it was not reckoned. */
  readonly digest: string;
}

export function pageIdentity(chart: Chart, page: number, pages: number, digest: string): PageIdentity {
  return {
    unit: oneLine(chart.issuer),
    powerCode: oneLine(chart.power.code),
    chartId: oneLine(chart.id),
    revisedOn: oneLine(chart.issuedOn),
    page,
    pages,
    digest: digest.slice(0, digestLength),
  };
}

/** What the page's QR code says, a line for each part: readable by itself in any reader. */
export function pageIdentityText({ unit, powerCode, chartId, revisedOn, page, pages, digest }: PageIdentity): string {
  return [mark, unit, powerCode, chartId, revisedOn, `${page}/${pages}`, digest].join('\n');
}

/** The page such a text names, or null where it is another text. */
export function readPageIdentity(text: string): PageIdentity | null {
  const [first, unit, powerCode, chartId, revisedOn, place = '', digest, ...more] = text.split('\n');
  const [, page, pages] = /^(\d{1,6})\/(\d{1,6})$/.exec(place) ?? [];
  if (first !== mark || unit === undefined || powerCode === undefined || chartId === undefined || revisedOn === undefined) {
    return null;
  }
  if (page === undefined || pages === undefined || digest === undefined || !/^[0-9a-f]*$/.test(digest) || more.length > 0) {
    return null;
  }
  return { unit, powerCode, chartId, revisedOn, page: Number(page), pages: Number(pages), digest };
}

/** The same for the eye, e.g. `01269069-4-CJ-0001 · 1/3 · 3f9a 2c61 b0d4`; the parts break between lines. */
export function pageCode({ powerCode, page, pages, digest }: PageIdentity): string[] {
  const place = `${page}/${pages}`;
  return [powerCode === '' ? place : `${powerCode} · ${place}`, ...(digest === '' ? [] : [(digest.match(/.{1,4}/g) ?? []).join(' ')])];
}

// helpers

/** Twelve digits of a SHA-256 are 48 bits: enough to tell the revisions of one chart, few enough to be compared by eye. */
const digestLength = 12;
const mark = '明权流程图';

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
