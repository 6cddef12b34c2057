import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { readFonts, fontFile } from '../../electron/ports/fonts.ts';
import { readWebParts } from '../../electron/ports/resources.ts';
import { webFont } from '../../electron/ports/web-font.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import type { WebFile, WebTools } from '../../shared/web/web-file.ts';

const sampleSchema = z.strictObject({ department: departmentSchema, posts: z.array(postSchema) });

/** What carriers are made from, of these charts and the sample department, on a day of the past. */
export function webSource(charts: readonly Chart[], more: Partial<CarrierSource> = {}): CarrierSource {
  const sample = sampleSchema.parse(JSON.parse(readFileSync(new URL('../../resources/samples/department.json', import.meta.url), 'utf8')));
  return {
    ...sample,
    powers: charts.map(({ id, power }) => ({ power, chartId: id })),
    charts: charts.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => Promise.resolve(chart) })),
    madeOn: '2026-03-01',
    seal: null,
    ...more,
  };
}

/** The real tools; `makeFont` can be left out where no page is looked at, since compressing fonts takes seconds. */
export function webTools({ withFonts }: { readonly withFonts: boolean }): WebTools {
  return {
    fonts: readFonts(),
    makeFont: (role, text) => (withFonts ? webFont(fontFile(role), text) : Promise.resolve(new TextEncoder().encode(text))),
    parts: readWebParts(),
    turn: () => Promise.resolve(),
  };
}

/** All files by their path; a path that comes twice is an error. */
export async function filesOf(files: AsyncIterable<WebFile>): Promise<Map<string, WebFile>> {
  const made = new Map<string, WebFile>();
  for await (const file of files) {
    if (made.has(file.path.toLowerCase())) {
      throw new Error(`${file.path} was made twice`);
    }
    made.set(file.path.toLowerCase(), file);
  }
  return new Map([...made.values()].map((file) => [file.path, file]));
}

/** Writes the files into a new folder and gives its address. */
export async function openableFolder(files: AsyncIterable<WebFile>): Promise<{ readonly folder: string; readonly address: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-web-'));
  for await (const file of files) {
    const place = path.join(folder, ...file.path.split('/'));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, file.bytes);
  }
  return { folder, address: pathToFileURL(folder).href };
}

export function textOf(file: WebFile | undefined): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(file?.bytes);
}

/**
 * What html-validate finds wrong, one line each. Its rule on long titles is for search engines: a power is called as it is
 * called; telephone numbers are kept on one line by the style sheets, since a hyphen of another kind could not be copied.
 * `isWritten` where a browser wrote the markup, which gives every attribute a value and where scripts move the drawing.
 */
export async function htmlFaults(markup: string, isWritten = false): Promise<string[]> {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off', 'tel-non-breaking': 'off', ...(isWritten ? writtenStyle : {}) } });
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
}

const writtenStyle = { 'attribute-empty-style': 'off', 'attribute-boolean-style': 'off', 'no-inline-style': 'off' } as const;

/** A page opened from disk, with everything it says on the console and every address it asks for that is none of its folder. */
export async function openFromDisk(browser: Browser, address: string, viewport: { width: number; height: number }, { root, ...options }: { readonly root?: string; readonly javaScriptEnabled?: boolean } = {}): Promise<{ page: Page; heard: string[] }> {
  const context = await browser.newContext({ viewport, bypassCSP: false, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const heard: string[] = [];
  const folder = root ?? address.slice(0, address.lastIndexOf('/') + 1);
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(folder) && !request.url().startsWith('data:')) {
      heard.push(`request: ${request.url()}`);
    }
  });
  await page.goto(address);
  await page.evaluate('document.fonts.ready');
  return { page, heard };
}
