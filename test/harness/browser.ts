import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where installed browsers of the Chromium family usually are. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** No screen, no sandbox (tests may run as root), and nothing that calls home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * A real Chromium: the one `MINGQUAN_CHROMIUM` names, else Playwright's own, else an installed one, else the one inside
 * the package @sparticuz/chromium.
 */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await findChromium(), headless: true, args: flags });
}

// helpers

async function findChromium(): Promise<string> {
  const named = process.env['MINGQUAN_CHROMIUM'];
  if (named !== undefined && named !== '') {
    return named;
  }
  const found = [chromium.executablePath(), ...installed].find((path) => path !== '' && existsSync(path));
  if (found !== undefined) {
    return found;
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return await packaged.executablePath();
}
