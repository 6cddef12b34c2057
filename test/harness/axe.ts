import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };

/**
 * What axe finds wrong with the page as it stands, one line each. The page's context must have been made with `bypassCSP`, or
 * axe be told to load nothing (`preload: false`).
 */
export async function axeViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations } = await page.evaluate((given) => axe.run(document, given), options);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${impact ?? ''}): ${target.join(' ')}: ${(failureSummary ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)}`),
  );
}
