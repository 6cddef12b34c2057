import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openChartPage, type ChartPage } from '../harness/chart-page.ts';
import { startPageHost, type PageHost } from '../harness/page-host.ts';

let browser: Browser;
let host: PageHost;
let chart: ChartPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  host = await startPageHost();
  chart = await openChartPage(browser, host, '对非法占用土地行为的处罚');
});
afterEach(async () => {
  const { complaints } = chart;
  await chart.close();
  await host.close();
  expect(complaints).toEqual([]);
});

describe('the clipboard', () => {
  test('steps and the line between them go through it, in the same chart and into another page', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    await chart.select('批准立案？');
    await page.keyboard.down('Shift');
    await chart.select('不予立案');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    const pasted = (await chart.stored()).chart;
    expect(pasted.nodes).toHaveLength(before.nodes.length + 2);
    expect(pasted.edges).toHaveLength(before.edges.length + 1);

    const other = await openChartPage(browser, host, '建设用地');
    const there = (await other.stored()).chart;
    await other.page.locator('.react-flow__pane').click({ position: { x: 4, y: 300 } });
    await other.page.keyboard.press('Control+v');
    await expect.poll(async () => (await other.stored()).chart.nodes.length).toBe(there.nodes.length + 2);
    expect((await other.stored()).chart.nodes.at(-1)?.text).toBe('不予立案');
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  test('Ctrl+D and a drag with Ctrl copy, Ctrl+X takes away, each as one step', async () => {
    const { page } = chart;
    const before = await chart.stored();
    await chart.select('不予立案');
    await page.keyboard.press('Control+d');
    expect((await chart.stored()).chart.nodes).toHaveLength(before.chart.nodes.length + 1);
    await page.keyboard.press('Control+z');
    const box = await chart.node('不予立案').boundingBox();
    await page.keyboard.down('Control');
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 100, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Control');
    await expect.poll(async () => (await chart.stored()).chart.nodes.length).toBe(before.chart.nodes.length + 1);
    const copied = (await chart.stored()).chart;
    expect(copied.nodes.slice(0, -1)).toEqual(before.chart.nodes);
    await page.keyboard.press('Control+x');
    await expect.poll(async () => (await chart.stored()).chart).toEqual(before.chart);
  });

  test('lines of text and rows of a spreadsheet become a chain of steps, one line the text of the selected step', async () => {
    const before = (await chart.stored()).chart;
    await chart.select('结案归档');
    await paste({ 'text/plain': '1\t编目\t办公室\r\n2\t是否公开？\t办公室\r\n3\t公开😀𠮷\t办公室' });
    const after = (await chart.stored()).chart;
    const added = after.nodes.slice(before.nodes.length);
    expect(added.map(({ kind, text }) => [kind, text])).toEqual([['step', '编目'], ['decision', '是否公开？'], ['step', '公开😀𠮷']]);
    expect(after.edges.slice(before.edges.length).map(({ label }) => label).filter((label) => label !== '')).toEqual(['是']);
    await chart.select('编目');
    await paste({ 'text/plain': '字'.repeat(5000) });
    await expect.poll(async () => (await chart.stored()).chart.nodes.find((node) => node.id === added[0]?.id)?.text.length).toBe(5000);
  });

  test('HTML of other programs is never taken, pictures are refused with a notice', async () => {
    const { page } = chart;
    const before = (await chart.stored()).chart;
    await page.locator('.react-flow__pane').click({ position: { x: 4, y: 300 } });
    await paste({ 'text/html': '<img src=x onerror="document.title=1"><table data-mingquan-fragment="{}"><script>1</script>' });
    await page.getByTestId('notice').filter({ hasText: '没有可以粘贴' }).waitFor();
    await paste({}, true);
    await page.getByTestId('notice').filter({ hasText: '不收图片' }).waitFor();
    expect((await chart.stored()).chart).toEqual(before);
  });
});

/** Gives the page what another program would have put on the clipboard. */
async function paste(data: Readonly<Record<string, string>>, isPicture = false): Promise<void> {
  await chart.page.evaluate(
    ([parts, hasPicture]) => {
      const transfer = new DataTransfer();
      for (const [type, text] of Object.entries(parts)) {
        transfer.setData(type, text);
      }
      if (hasPicture) {
        transfer.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'a.png', { type: 'image/png' }));
      }
      document.querySelector('[data-canvas-field]')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    },
    [data, isPicture] as const,
  );
}
