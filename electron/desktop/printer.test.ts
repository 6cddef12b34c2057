import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { FakeIpcMain, FakeWindow } from '../../test/harness/fake-contents.ts';
import type { PrintJob } from '../ports/outlet.ts';
import { desktopPrinter } from './printer.ts';

const page = (width: number, height: number, text = '') => ({ width, height, svg: `<svg xmlns="http://www.w3.org/2000/svg"><image href="#seal"/>${text}</svg>` });
const job: PrintJob = { title: '备案件', pages: [page(595, 842, '甲'), page(595, 842), page(1191, 842, '乙')], seal: new Uint8Array([1]), copies: 2, printer: 'lp0', duplex: 'long' };

function hidden(failure = '') {
  const windows: FakeWindow[] = [];
  const shown: string[] = [];
  const documents = new Map<string, string>();
  class Window extends FakeWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      super(options, new FakeIpcMain());
      windows.push(this);
      this.webContents.printFailure = failure;
    }

    override async loadURL(url: string): Promise<void> {
      await super.loadURL(url);
      shown.push(documents.get(url.replace('app://mingquan', '')) ?? '');
    }
  }
  const printer = desktopPrinter({
    BrowserWindow: Window as unknown as new (options: BrowserWindowConstructorOptions) => BrowserWindow,
    webPreferences: { sandbox: true },
    documents,
  });
  return { printer, windows, shown, documents };
}

test('pages go to the printer in their own size without margins, one job for each size, from a window nobody sees', async () => {
  const { printer, windows, shown, documents } = hidden();
  await printer.print(job);
  expect(windows.map(({ isShown, isDestroyed, options }) => [isShown, isDestroyed.call(windows[0]), options.webPreferences?.preload])).toEqual([[false, true, undefined], [false, true, undefined]]);
  const settings = windows.flatMap(({ webContents }) => webContents.printed.map(({ options }) => options));
  expect(settings).toEqual([
    expect.objectContaining({ silent: true, deviceName: 'lp0', copies: 2, landscape: false, pageSize: { width: 209_903, height: 297_039 }, duplexMode: 'longEdge', margins: { marginType: 'none' } }),
    expect.objectContaining({ landscape: true, pageSize: { width: 297_039, height: 420_158 } }),
  ]);
  expect(shown.map((html) => [html.includes('甲'), html.includes('乙'), /@page\{size:(\S+) (\S+);margin:0\}/.exec(html)?.slice(1)])).toEqual([
    [true, false, ['595pt', '842pt']],
    [false, true, ['1191pt', '842pt']],
  ]);
  expect(shown[0]).toContain('href="data:image/png;base64,AQ=="');
  expect(documents.size).toBe(0);
});

test('without a printer named the system asks; a dialog that is closed is no failure to report', async () => {
  const asking = hidden('Print job canceled');
  await expect(asking.printer.print({ ...job, printer: null, duplex: 'simplex' })).rejects.toMatchObject({ code: 'request.cancelled' });
  expect(asking.windows[0]?.webContents.printed[0]?.options).toMatchObject({ silent: false, duplexMode: 'simplex' });
  const failing = hidden('Invalid printer settings');
  await expect(failing.printer.print(job)).rejects.toMatchObject({ code: 'print.failed', details: { reason: 'Invalid printer settings' } });
  expect([failing.documents.size, failing.windows.every((window) => window.isDestroyed())]).toEqual([0, true]);
});

test('the printers are those of the system', async () => {
  expect(await hidden().printer.list()).toEqual([{ name: 'lp0', title: '一楼打印机' }]);
});
