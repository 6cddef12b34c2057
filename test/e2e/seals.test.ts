import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signPdf } from '../../electron/ports/signatures/sign-pdf.ts';
import { launchBrowser } from '../harness/browser.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';
import { rememberIn } from '../harness/preferences.ts';
import { pngOf, sealScan } from '../harness/seal-scan.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';

let browser: Browser;
let host: PageHost;
let page: Page;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), startPageHost()]);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await rememberIn(context);
  page = await context.newPage();
  await page.goto(host.url);
  await page.getByTestId('seals').click();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const picture = (name: string, mimeType: string, bytes: Uint8Array) => ({ name, mimeType, buffer: Buffer.from(bytes) });

/** The scan as a camera would have it. */
async function asJpeg(png: Uint8Array): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, Buffer.from(png).toString('base64'));
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

describe('the seal box', () => {
  test('says that a picture is no electronic seal', async () => {
    await page.getByText('印章图片不是电子印章').waitFor();
  });

  test('a picture that is no seal, or too large, is refused by name before anything is decoded', async () => {
    await page.getByTestId('import-seal').click();
    const notice = page.locator('[data-testid=notice].notice-bad').last();
    await page.getByTestId('seal-scan').setInputFiles(picture('大.png', 'image/png', pngOf({ width: 30_000, height: 30_000, depth: 8, colour: 6 })));
    await expect.poll(() => notice.innerText()).toContain('30000×30000');
    await page.getByTestId('seal-scan').setInputFiles(picture('文.png', 'image/png', new TextEncoder().encode('no image')));
    await expect.poll(() => notice.innerText()).toContain('不是 PNG 图片');
  });

  test('a photograph is seen on white and over the name, and kept under a passphrase typed twice', async () => {
    await page.getByTestId('seal-scan').setInputFiles(picture('扫描.jpg', 'image/jpeg', await asJpeg(sealScan({ width: 500, height: 480, radius: 200, paper: [235, 230, 222] }))));
    await expect.poll(() => page.locator('.seal-paper img').count()).toBe(2);
    await page.getByLabel('印章宽度').fill('40');
    await expect.poll(() => page.locator('.seal-paper img').first().evaluate((image: HTMLImageElement) => image.style.width)).toBe('40mm');
    await page.getByLabel('印章名称').fill('单位公章');
    await page.getByLabel('印章口令').fill('long enough');
    await page.getByLabel('再输一次口令').fill('long enougk');
    expect(await page.getByTestId('seal-keep').isDisabled()).toBe(true);
    await page.getByText('两次输入的口令不一样').waitFor();
    await page.getByLabel('再输一次口令').fill('long enough');
    await page.getByTestId('seal-keep').click();
    await page.locator('.seals-row').waitFor();
    expect(await page.locator('.seals-row').innerText()).toContain('40×40 毫米');
  });

  test('a wrong passphrase changes nothing and stands in the log; the seal is renamed and deleted', async () => {
    await page.getByRole('button', { name: '换口令：单位公章' }).click();
    await page.getByLabel('现在的口令').fill('guess guess');
    await page.getByLabel('新口令').fill('another one');
    await page.getByLabel('再输一次口令').fill('another one');
    await page.getByTestId('seal-passphrase').click();
    await page.getByText('没有更换。请核对现在的口令。').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('tr[data-what=refuse]').waitFor();
    await page.getByRole('button', { name: '改名：单位公章' }).click();
    await page.getByRole('dialog').getByLabel('印章名称').fill('备案专用章');
    await page.getByTestId('seal-rename').click();
    await page.getByRole('button', { name: '删除：备案专用章' }).click();
    await page.getByTestId('seal-delete').click();
    await page.getByText('还没有印章。').waitFor();
    expect(await page.locator('.seals-log tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-what')))).toEqual(['delete', 'rename', 'refuse', 'import']);
  });
});

describe('signed PDFs in the verify dialog', () => {
  test('are told in words, and a byte changed too', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 200]);
    const signed = await signPdf(new Uint8Array(await document.save()), { ...makeTestCertificate(), reason: '报送备案', at: '2026-03-02T01:02:03.000Z' });
    await page.getByTestId('back').click();
    await page.getByRole('button', { name: '验签与核对' }).click();
    await page.getByTestId('verify-file').setInputFiles(picture('一.pdf', 'application/pdf', signed));
    await page.getByText('签名有效：1 个签名').waitFor();
    expect(await page.locator('.signature-list').innerText()).toContain('清溪县农业农村局');
    const altered = Uint8Array.from(signed);
    altered[40] = (altered[40] ?? 0) ^ 1;
    await page.getByTestId('verify-file').setInputFiles(picture('二.pdf', 'application/pdf', altered));
    await page.getByText('所签内容在签名后被改动').waitFor();
  });
});
