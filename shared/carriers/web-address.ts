import type { ComplaintChannel } from '../model/content.ts';
import type { Power } from '../model/power.ts';

/** What a chart's page is named by. */
interface NamedChart {
  readonly id: string;
  readonly power: Power;
}

/**
 * Where a chart's page lies within the website column, e.g. `charts/01269069-4-CJ-0001.html`: by the power's code, else by the
 * chart's id; a name every file system takes. Where several charts have one code, that is the page on which they are chosen from.
 */
export function chartPage(power: Power, chartId: string): string {
  return `charts/${stemOf(power, chartId)}.html`;
}

/** The page of each chart by its id: `chartPage`, with the chart's id in the name where that page would be another chart's too. */
export function chartPages(charts: readonly NamedChart[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { id, power } of charts) {
    const key = keyOf(power, id);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const pages = new Map<string, string>();
  const taken = new Set(counts.keys());
  for (const { id, power } of charts) {
    if (counts.get(keyOf(power, id)) === 1) {
      pages.set(id, chartPage(power, id));
    } else {
      const page = unusedPage(`${stemOf(power, id)}--${plain(id)}`, taken);
      taken.add(page.toLowerCase());
      pages.set(id, page);
    }
  }
  return pages;
}

/** The address of the chart's page for a QR code; empty where the department has no website. */
export function chartAddress(website: string, power: Power, chartId: string): string {
  return pageAddress(website, chartPage(power, chartId));
}

/** The address of each chart's page by the chart's id, different for every chart; all empty where the department has no website. */
export function chartAddresses(website: string, charts: readonly NamedChart[]): ReadonlyMap<string, string> {
  return new Map([...chartPages(charts)].map(([id, page]) => [id, pageAddress(website, page)]));
}

/** The address of a page of the website column; empty where the department has no website, or what stands for it is no address a page can lie under. */
export function pageAddress(website: string, page: string): string {
  const address = webAddress(website);
  if (address === '' || /[?#]/.test(address)) {
    return '';
  }
  const base = address.replace(/(\/\/[^/]+(?:\/[^/]+)*)\/[^/]+\.(?:s?html?|jsp|aspx?|php)$/i, '$1').replace(/\/+$/, '');
  return `${base}/${page}`;
}

/**
 * What was typed as one address a telephone opens, with its scheme; empty where it is none: words, an e-mail address, two
 * addresses, another scheme. Full-width marks of an input method count as the marks they stand for.
 */
export function webAddress(text: string): string {
  const typed = text.normalize('NFKC').replaceAll('。', '.').trim();
  const [, scheme = '', rest = ''] = /^(https?:\/\/)?(.*)$/is.exec(typed) ?? [];
  return looksLikeAddress.test(rest) ? `${scheme === '' ? 'https://' : scheme.toLowerCase()}${rest}` : '';
}

/** The first web channel as an address a telephone opens; empty where there is none. */
export function complaintAddress(channels: readonly ComplaintChannel[]): string {
  const web = channels.find((channel) => channel.kind === 'web' && webAddress(channel.address) !== '');
  return web === undefined ? '' : webAddress(web.address);
}

// helpers

/** A host of at least two names, the last one of letters, or four numbers; a port; then anything a browser takes (RFC 3986). */
const looksLikeAddress = /^(?:(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?(?:[/?#][\x21-\x7e\p{L}\p{N}]*)?$/u;

function stemOf(power: Power, chartId: string): string {
  const code = plain(power.code.trim());
  const stem = code === '' ? plain(chartId) : code;
  return stem === '' ? 'chart' : stem;
}

/** Letters, digits, dots and hyphens; never the name of a device of Windows. */
function plain(text: string): string {
  const name = text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) ? `chart-${name}` : name;
}

/** File systems of Windows and macOS know no capitals. */
function keyOf(power: Power, chartId: string): string {
  return chartPage(power, chartId).toLowerCase();
}

function unusedPage(stem: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const page = `charts/${stem}${number === 1 ? '' : `-${number}`}.html`;
    if (!taken.has(page.toLowerCase())) {
      return page;
    }
  }
}
