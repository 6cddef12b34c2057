import { chromium, type Browser } from 'playwright-core';

/**
 * A real Chromium, without a screen: the one `MINGQUAN_CHROMIUM` names, else the one inside @sparticuz/chromium. That package
 * also proposes flags which switch the same-origin policy off; they are not taken, for that policy is what is tested.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env['MINGQUAN_CHROMIUM'];
  const executablePath = named === undefined || named === '' ? await packagedChromium() : named;
  return await chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none', '--disable-gpu'],
  });
}

// helpers

async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return await packaged.executablePath();
}
