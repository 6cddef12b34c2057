import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { librarySummarySchema } from '../../shared/contract/methods.ts';
import { languages } from '../../shared/text/text.ts';
import { axeViolations } from '../harness/axe.ts';
import { launchBrowser } from '../harness/browser.ts';
import { callBackend, changeStoredChart } from '../harness/change-stored-chart.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';

let browser: Browser;
let host: PageHost;
let context: BrowserContext;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function openCentre(language: (typeof languages)[number] = 'zh', size = { width: 1366, height: 768 }, bypassCSP = false): Promise<Page> {
  context = await browser.newContext({ viewport: size, bypassCSP });
  await rememberIn(context, { language });
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByTestId('print-centre').click();
  await page.getByTestId('sheet').locator('svg text').first().waitFor({ state: 'attached' });
  return page;
}

describe('the print centre', () => {
  test('shows the exact pages, pages through by keys, and makes the files of the charts picked', async () => {
    const page = await openCentre();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    const count = page.getByTestId('page-count');
    await expect.poll(() => count.textContent(), { timeout: 20_000 }).toMatch(/^第 1 页，共 \d+ 页$/);
    await page.getByTestId('page-large').focus();
    await page.keyboard.press('PageDown');
    expect(await count.textContent()).toMatch(/^第 2 页/);
    await page.keyboard.press('End');
    const last = /共 (\d+) 页/.exec((await count.textContent()) ?? '')?.[1];
    expect(await count.textContent()).toContain(`第 ${last} 页`);
    await page.getByTestId('sheet').locator('svg text').first().waitFor({ state: 'attached' });

    await page.getByRole('radio', { name: '挑选' }).check();
    await page.getByLabel('查找流程图').fill('linmu');
    await page.getByRole('checkbox', { name: /林木采伐许可/ }).check();
    await expect.poll(() => count.textContent(), { timeout: 20_000 }).toMatch(/共 [12] 页$/);
    await page.getByTestId('make').click();
    const made = page.getByTestId('made');
    await made.waitFor();
    expect(await made.innerText()).toMatch(/已生成 1 个文件，共 [\d.]+ KB/);
    const folder = (await made.locator('span').first().textContent()) ?? '';
    expect(path.basename(folder)).toMatch(/^\d{4}-\d\d-\d\d \d{6} 备案件PDF$/);
    expect(readFileSync(path.join(folder, '林木采伐许可流程图.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(told).toEqual([]);
  });

  test('keeps each carrier’s options, and brings back the usual ones', async () => {
    const page = await openCentre();
    await page.getByTestId('carrier').selectOption('card');
    await page.getByRole('radio', { name: 'A6' }).check();
    await page.getByTestId('carrier').selectOption('kiosk');
    await page.getByText(/不需要服务器/).waitFor();
    await page.reload();
    expect(await page.getByTestId('carrier').inputValue()).toBe('kiosk');
    await page.getByTestId('carrier').selectOption('card');
    expect(await page.getByRole('radio', { name: 'A6' }).isChecked()).toBe(true);
    await page.getByTestId('print-reset').click();
    expect(await page.getByRole('radio', { name: 'A5' }).isChecked()).toBe(true);
  });

  test('calls a run off and leaves nothing; a wrong certificate is told with what to do', async () => {
    const page = await openCentre();
    await page.getByTestId('carrier').selectOption('png');
    await page.getByTestId('make').dblclick();
    await page.getByText(/^正在生成：[1-9]/).waitFor({ timeout: 20_000 });
    await page.getByTestId('make-cancel').click();
    await page.getByText('已取消').waitFor();
    await page.getByTestId('make').waitFor();
    expect(await page.getByTestId('made').count()).toBe(0);
    await page.getByTestId('carrier').selectOption('pdf');
    await page.getByTestId('certificate-file').setInputFiles({ name: 'unit.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from('no certificate') });
    await page.getByLabel('证书口令').fill('anything');
    await page.getByTestId('make').click();
    await page.getByText(/证书/).last().waitFor();
    await expect.poll(() => page.locator('.notice').allInnerTexts().then((all) => all.join())).toMatch(/证书/);
    expect(await page.getByLabel('证书口令').inputValue()).toBe('');
    expect(existsSync(path.join(path.dirname(host.libraryPath), 'output'))).toBe(true);
  });

  test('prints the exact pages by the browser, each on its own paper', async () => {
    const page = await openCentre();
    await page.evaluate(() => {
      window.print = () => {
        const pages = [...document.querySelectorAll('.printed > div')];
        const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
        document.body.dataset['printed'] = `${pages.length} ${rules.some((rule) => rule.includes('size: 595'))} ${document.querySelectorAll('.printed svg text').length > 100}`;
      };
    });
    await page.getByTestId('carrier').selectOption('card');
    await page.getByTestId('sheet').locator('svg text').first().waitFor({ state: 'attached' });
    await page.getByTestId('carrier').selectOption('documents');
    await page.getByTestId('print-now').click();
    await expect.poll(() => page.evaluate(() => document.body.dataset['printed'] ?? ''), { timeout: 30_000 }).toMatch(/^\d+ true true$/);
    expect(await page.locator('.printed').count()).toBe(0);
  });

  test('shows the pages of the library as it is now when another window changes a chart', async () => {
    const page = await openCentre();
    const { charts } = librarySummarySchema.parse(await callBackend(host, 'library.read', {}));
    await changeStoredChart(host, charts[0]?.power.name ?? '', (chart) => ({ ...chart, title: '另一窗口改过的标题' }));
    await page.getByTestId('sheet').getByText('另一窗口改过的标题').first().waitFor({ state: 'attached', timeout: 20_000 });
  });

  test('is reached from a chart with that chart picked, and leads back to it', async () => {
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await rememberIn(context);
    const page = await context.newPage();
    await page.goto(host.url);
    await page.getByTestId('power').first().click();
    await page.getByTestId('export').click();
    await page.locator('[data-action="file.print"]').click();
    await page.getByText('已选 1 张').waitFor();
    await page.getByTestId('back').click();
    await page.getByTestId('export').waitFor();
  });

  test.each(languages)('has nothing axe would find, and nothing stands out of its window (%s)', async (language) => {
    for (const size of [{ width: 1366, height: 768 }, { width: 683, height: 384 }]) {
      const page = await openCentre(language, size, true);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await context.close();
    }
  });
});
