import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../shared/text/text.ts';
import { launchBrowser } from '../test/harness/browser.ts';
import { findTextFaults } from '../test/harness/find-text-faults.ts';
import { startPageHost } from '../test/harness/page-host.ts';
import { rememberIn } from '../test/harness/preferences.ts';
import { screens, showScreen } from '../test/harness/screens.ts';
import { smallPng } from './small-png.ts';

/**
 * Takes pictures of every screen of the built page on the sample department, in both languages and sizes, and looks for
 * texts that are cut off or lie on each other: `node scripts/make-screens.ts [--only NAME,NAME] [--size 1366x768] [--language zh]
 * [--out FOLDER]`. Ends with 1 and names them where there are any.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../docs/screens') },
  },
});
const wanted = values.only?.split(',');
const sizes = (values.size?.split(',') ?? ['1366x768', '1920x1080']).map((size) => size.split('x').map(Number) as [number, number]);
const shownLanguages = languages.filter((language) => values.language === undefined || values.language === language);
const shownScreens = screens.filter(({ name }) => wanted === undefined || wanted.includes(name));

const browser = await launchBrowser();
const quietHost = await startPageHost();
let faultCount = 0;
let byteCount = 0;
try {
  for (const language of shownLanguages) {
    for (const [width, height] of sizes) {
      const folder = path.join(values.out, `${language}-${width}`);
      if (wanted === undefined) {
        await rm(folder, { recursive: true, force: true });
      }
      await mkdir(folder, { recursive: true });
      for (const screen of shownScreens) {
        const host = screen.changes === true ? await startPageHost() : quietHost;
        const context = await browser.newContext({ viewport: { width, height }, locale: language === 'zh' ? 'zh-CN' : 'en-GB', reducedMotion: 'reduce', bypassCSP: true });
        await rememberIn(context, { language });
        const page = await context.newPage();
        const name = `${language}-${width}/${screen.name}`;
        try {
          await showScreen(page, host, screen);
          const picture = smallPng(await page.screenshot());
          byteCount += picture.length;
          await writeFile(path.join(folder, `${screen.name}.png`), picture);
          for (const { kind, text, by, box } of await findTextFaults(page)) {
            faultCount += 1;
            process.stdout.write(`${name}: ${kind}: "${text}" (${by}) at ${box}\n`);
          }
        } catch (error) {
          faultCount += 1;
          process.stdout.write(`${name}: not shown: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}\n`);
        } finally {
          await context.close();
          if (host !== quietHost) {
            await host.close();
          }
        }
      }
    }
  }
} finally {
  await browser.close();
  await quietHost.close();
}
process.stdout.write(`${faultCount} faults, ${(byteCount / 1e6).toFixed(1)} MB\n`);
process.exitCode = faultCount === 0 ? 0 : 1;
