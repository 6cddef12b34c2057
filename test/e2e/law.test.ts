import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';

let browser: Browser;
let host: PageHost;
let page: Page;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await rememberIn(context);
  page = await context.newPage();
  await page.goto(host.url);
  await page.getByTestId('law').click();
  await page.locator('.law-row').first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

describe('law and calendar', () => {
  test('a law shows its versions and the charts that cite it, and a place leads into its chart and back', async () => {
    await page.getByLabel('查找法规').fill('行政许可法');
    await page.locator('[data-law="licence-law"]').click();
    await page.getByRole('heading', { name: /哪些流程图引用（[1-9]/ }).waitFor();
    expect(await page.locator('.law-table').innerText()).toContain('2019-04-23');
    await page.locator('.law-place[data-field-of^="content.basis"]').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? '')).toMatch(/^content\.basis/);
    await page.goBack();
    await page.locator('.law-row').first().waitFor();
  });

  test('a new version of a law opens a change that is due, and closes once both days are entered', async () => {
    await page.locator('[data-law="licence-law"]').click();
    await page.getByTestId('revise').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/公布日期/).fill('2026-01-05');
    await page.getByTestId('revise-save').click();
    await page.getByText(/须于 2026-02-02 前修订并公布/).waitFor();
    expect(await page.locator('.law-table').innerText()).toContain('2026-01-05');
    await page.getByRole('radio', { name: '变更（1）' }).check();
    const card = page.locator('.law-event');
    expect(await card.innerText()).toContain('已超期：2026-02-02');
    await card.getByLabel('已修订').fill('2026-01-20');
    await card.getByLabel('已公布').fill('2026-01-30');
    await page.getByTestId('event-save').click();
    await page.locator('.law-event[data-standing="closed"]').waitFor();
    await page.getByText('变更（0）').waitFor();
  });

  test('another change is recorded for the charts chosen', async () => {
    await page.getByTestId('record-event').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('变更之日').fill('2027-12-08');
    await dialog.getByLabel('说明').fill('机构改革，职责划转');
    await dialog.getByLabel('全部选中').check();
    await page.getByTestId('event-record').click();
    const card = page.locator('.law-event[data-standing="provisional"]');
    await card.waitFor();
    expect(await card.innerText()).toContain('预计');
    expect(await card.innerText()).toContain('13');
  });

  test('a year is imported and a local day added', async () => {
    await page.getByRole('radio', { name: '工作日历' }).check();
    expect(await page.locator('[data-year="2025"]').innerText()).toContain('国办发明电');
    const year = { year: 2027, papers: ['国办发明电〔2026〕9号'], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] };
    await page.getByTestId('year-file').setInputFiles({ name: '2027.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(year)) });
    await page.locator('[data-year="2027"]').waitFor();
    const local = page.locator('.law-local');
    await local.getByLabel('日期').fill('2027-03-03');
    await local.getByLabel('名称').fill('自治县成立日');
    await page.getByTestId('local-add').click();
    await local.getByText('2027-03-03').waitFor();
    await local.getByRole('button', { name: '删除 2027-03-03' }).click();
    await local.getByText('还没有。').waitFor();
  });
});
