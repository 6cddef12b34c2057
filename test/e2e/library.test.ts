import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { methods } from '../../shared/contract/methods.ts';
import { membersOf, repacked } from '../filing/package-kit.ts';
import { launchBrowser } from '../harness/browser.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';

let browser: Browser;
let host: PageHost;
let page: Page;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  await rememberIn(context);
  page = await context.newPage();
  await page.goto(host.url);
  await page.getByTestId('power').first().waitFor();
  return () => page.context().close();
});

async function readLibrary() {
  const answer = await host.backend.dispatch('library.read', {}, { clientId: 'test', signal: new AbortController().signal });
  return methods['library.read'].result.parse(answer.ok ? answer.value : null);
}

async function openChart(chartId: string) {
  const answer = await host.backend.dispatch('charts.open', { chartId }, { clientId: 'test', signal: new AbortController().signal });
  return methods['charts.open'].result.parse(answer.ok ? answer.value : null).chart;
}

/** The package with one byte of the member changed, the archive itself in order. */
function withByteFlipped(bytes: Uint8Array, member: string): Buffer {
  return Buffer.from(
    repacked(bytes, (members) => {
      const content = Uint8Array.from(members[member] ?? []);
      content[1000] = (content[1000] ?? 0) ^ 0x40;
      members[member] = content;
    }),
  );
}

describe('the library', () => {
  test('lists every power of the catalogue and finds one by two characters of its name', async () => {
    const { powers } = await readLibrary();
    expect(await page.getByTestId('power').count()).toBe(powers.length);
    await page.getByRole('textbox').first().fill('许可');
    const found = powers.filter(({ power }) => power.name.includes('许可')).length;
    expect(found).toBeGreaterThan(0);
    await expect.poll(() => page.getByTestId('power').count()).toBe(found);
  });

  test('makes a chart for a new power, opens it laid out, and lists it afterwards', async () => {
    await page.getByRole('button', { name: '新建流程图' }).click();
    await page.locator('.kind-grid .segment').filter({ hasText: '行政许可' }).click();
    await page.getByTestId('new-name').fill('取水许可');
    await page.getByTestId('new-create').click();
    await page.getByTestId('chart-screen').waitFor();
    await page.getByTestId('back').click();
    await page.getByTestId('power').filter({ hasText: '取水许可' }).waitFor();
    expect((await readLibrary()).powers.find(({ power }) => power.name === '取水许可')?.power.kind).toBe('licence');
  });

  test('deletes a chart only after asking, and keeps its power in the catalogue', async () => {
    const power = page.getByTestId('power').filter({ hasText: '林木种子生产经营备案' });
    await power.click();
    await page.getByTestId('chart-delete').click();
    await page.keyboard.press('Escape');
    await page.getByTestId('chart-delete').click();
    await page.getByTestId('chart-delete-go').click();
    await power.filter({ hasText: '无流程图' }).waitFor();
  });

  test('refuses a broken chart file by a sentence and changes nothing', async () => {
    const before = await readLibrary();
    await page.getByTestId('import-chart').setInputFiles({ name: '坏.chart.json', mimeType: 'application/json', buffer: Buffer.from('{"nodes":') });
    await page.getByTestId('notice').filter({ hasText: '坏.chart.json' }).waitFor();
    expect((await readLibrary()).powers).toEqual(before.powers);
  });

  test('the department is told once, and the charts that follow it follow', async () => {
    await page.getByRole('button', { name: '单位信息' }).click();
    await page.getByLabel('内部监督机构').fill('局法规监督科');
    await page.getByTestId('department-save').click();
    await page.getByTestId('notice').filter({ hasText: '单位信息已保存' }).waitFor();
    const { department, charts } = await readLibrary();
    expect(department.supervision.internal.name).toBe('局法规监督科');
    const opened = await Promise.all(charts.map(({ id }) => openChart(id)));
    const following = opened.filter((chart) => chart.follows.includes('supervision'));
    expect(following.length).toBeGreaterThan(0);
    for (const chart of following) {
      expect(chart.content.supervision.internal.name).toBe('局法规监督科');
    }
  });

  test('makes a filing package that verifies, and names what was changed in one that was tampered with', async () => {
    const extra = (await readLibrary()).charts.filter((chart) => chart.errors > 0);
    for (const { id } of extra) {
      await host.backend.dispatch('charts.delete', { chartId: id }, { clientId: 'test', signal: new AbortController().signal });
    }
    await page.reload();
    await page.getByTestId('package').click();
    expect(await page.getByTestId('carrier').inputValue()).toBe('package');
    await page.getByTestId('make').click();
    const made = page.getByTestId('made');
    await made.waitFor({ timeout: 60_000 });
    const [place = '', name = ''] = await made.locator('[title]').evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? ''));
    const bytes = await readFile(path.join(place, name));
    await page.getByTestId('back').click();
    const verify = async (name: string, buffer: Buffer): Promise<string> => {
      await page.getByRole('button', { name: '验签与核对' }).click();
      await page.getByTestId('verify-file').setInputFiles({ name, mimeType: 'application/zip', buffer });
      const verdict = page.locator('.verify-result .banner, [data-testid=notice].notice-bad').first();
      await verdict.waitFor();
      const text = (await page.locator('.verify-result').innerText()) || (await verdict.innerText());
      await page.keyboard.press('Escape');
      return text;
    };
    expect(await verify('whole.zip', bytes)).toContain('验证通过');
    const member = Object.keys(membersOf(bytes)).find((name) => /^04-.*\.pdf$/.test(name)) ?? '';
    const verdict = await verify('flipped.zip', withByteFlipped(bytes, member));
    expect(verdict).toContain(member);
    expect(verdict).not.toContain('验证通过');
    expect(await verify('cut.zip', bytes.subarray(0, bytes.length - 4000))).toContain('cut.zip');
    // A package is made once and verified three times.
  }, 120_000);

  test('speaks English throughout, and keeps to it after a reload', async () => {
    await page.getByTestId('language').click();
    await page.reload();
    await page.getByRole('button', { name: 'New chart' }).waitFor();
    const names = new Set((await readLibrary()).powers.map(({ power }) => power.name));
    const department = (await readLibrary()).department.name;
    const chinese = await page.locator('button, h1, h2, h3, p, dt, span').evaluateAll((elements) =>
      elements
        .filter((element) => element.children.length === 0 && /[\u4e00-\u9fff]/.test(element.textContent ?? ''))
        .map((element) => element.textContent?.trim() ?? ''),
    );
    expect(chinese.filter((text) => !names.has(text) && text !== department && text !== '中文')).toEqual([]);
  });
});
