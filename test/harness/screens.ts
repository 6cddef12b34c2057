import type { Page } from 'playwright-core';
import type { CarrierName } from '../../shared/contract/carrier-order.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { changeStoredChart } from './change-stored-chart.ts';
import type { PageHost } from './page-host.ts';

/** A screen of the program, and how a clerk gets there from the library. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** Whether getting there changes the library, so that no other screen can be shown on it afterwards. */
  readonly changes?: true;
  /** What is done to the chart of the penalty before. */
  readonly before?: (chart: Chart) => Chart;
}

/** Every screen, in the order a clerk meets them. */
export const screens: readonly Screen[] = [
  { name: 'library', open: async () => undefined },
  { name: 'library-nothing-found', open: (page) => page.getByRole('textbox').first().fill('没有这一项') },
  { name: 'new-chart', open: (page) => page.getByRole('main').locator('button:has(.lucide-plus)').first().click() },
  { name: 'department', open: (page) => page.locator('.topbar button:has(.lucide-building-2)').click() },
  { name: 'print-centre', open: (page) => openPrint(page, 'pdf') },
  { name: 'print-centre-pick', open: openPick },
  { name: 'print-centre-poster', open: (page) => openPrint(page, 'poster') },
  { name: 'print-centre-made', open: openMade },
  { name: 'package', open: (page) => openPrint(page, 'package') },
  { name: 'verify', open: (page) => page.locator('.topbar button:has(.lucide-shield-check)').click() },
  { name: 'seal-box', open: (page) => page.getByTestId('seals').click() },
  { name: 'seal-import', open: openSealImport },
  { name: 'chart', open: openSound },
  { name: 'chart-step', open: openStep },
  { name: 'chart-line', open: onChart((page) => selectLine(page)) },
  { name: 'tour', open: onChart(openTour) },
  { name: 'tidy', open: onStep(openTidy), changes: true },
  { name: 'chart-menu', open: onChart((page) => page.locator('[data-menu=edit]').click()) },
  { name: 'chart-context-menu', open: onStep((page) => page.keyboard.press('Shift+F10')) },
  { name: 'chart-problems', open: openFaulty, changes: true, before: withGaps },
  { name: 'problem-fixes', open: openFixes, changes: true, before: withGaps },
  { name: 'problem-waiver', open: openWaiver, changes: true, before: withGaps },
  { name: 'chart-empty', open: openEmpty, changes: true },
  { name: 'table', open: onChart((page) => page.getByTestId('view-table').click()) },
  { name: 'outline', open: onChart((page) => page.getByTestId('view-outline').click()) },
  { name: 'card', open: onChart((page) => page.getByTestId('view-card').click()) },
  { name: 'palette', open: onChart((page) => page.keyboard.press('Control+k')) },
  { name: 'palette-found', open: onChart(openPaletteFound) },
  { name: 'find', open: onChart(openFind) },
  { name: 'keys', open: onChart((page) => page.keyboard.press('F1')) },
  { name: 'export', open: onChart(openExport) },
  { name: 'history', open: onStep(openHistory), changes: true },
  { name: 'point', open: onChart((page) => page.keyboard.press('Control+Shift+S')) },
];

/** Goes to the library of the host, afresh, and from there to the screen; done when it stands still. */
export async function showScreen(page: Page, host: PageHost, { open, before }: Screen): Promise<void> {
  if (before !== undefined) {
    await changeStoredChart(host, soundPower, before);
  }
  page.setDefaultTimeout(10_000);
  await page.goto('about:blank');
  await page.goto(host.url);
  await page.getByTestId('power').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => null));
  await open(page);
  await stand(page);
}

// helpers

const soundPower = '对非法占用土地行为的处罚';

async function openChart(page: Page, power: string): Promise<void> {
  await page.getByTestId('power').filter({ hasText: power }).click();
  await page.locator('.react-flow__node').first().waitFor();
  await page.locator('[data-testid=save-status][data-status=saved], [data-testid=save-status][data-status=unchanged]').waitFor();
  await page.getByTestId('problem-counts').or(page.getByTestId('problem-done')).first().waitFor();
}

async function openSound(page: Page): Promise<void> {
  await openChart(page, soundPower);
}

function onChart(open: (page: Page) => Promise<void>): Screen['open'] {
  return async (page) => {
    await openSound(page);
    await open(page);
  };
}

async function openStep(page: Page): Promise<void> {
  await openSound(page);
  await page.locator('.react-flow__node').filter({ hasText: '调查取证' }).first().click();
  await page.locator('.inspector [data-field="node.text"], .inspector [data-field="text"], .inspector input').first().waitFor();
}

function onStep(open: (page: Page) => Promise<void>): Screen['open'] {
  return async (page) => {
    await openStep(page);
    await open(page);
  };
}

async function selectLine(page: Page): Promise<void> {
  await page.locator('.react-flow__edge').nth(3).focus();
  await page.keyboard.press('Enter');
}

function withGaps(given: Chart): Chart {
  return {
    ...given,
    follows: [],
    content: { ...given.content, businessPhone: '', quality: { rules: '', handling: '', attitude: '' }, complaints: [] },
    nodes: given.nodes.map((node) => (node.text === '调查取证' ? { ...node, text: '' } : node)),
    edges: given.edges.map((edge) => ({ ...edge, interfaceMark: '' })),
  };
}

async function openFaulty(page: Page): Promise<void> {
  await openSound(page);
  await page.getByTestId('problem').first().waitFor();
}

async function openFixes(page: Page): Promise<void> {
  await openFaulty(page);
  await page.getByTestId('problem-fix').first().click();
}

async function openWaiver(page: Page): Promise<void> {
  await openFaulty(page);
  await page.getByTestId('problem-waive').first().click();
}

async function openEmpty(page: Page): Promise<void> {
  await openSound(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.locator('.canvas-empty').waitFor();
}

async function openPaletteFound(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xzcf');
  await page.getByTestId('search-row').first().waitFor();
}

async function openTour(page: Page): Promise<void> {
  await page.locator('[data-menu=help]').click();
  await page.locator('[data-action="help.tour"]').click();
  await page.getByTestId('tour').waitFor();
}

async function openTidy(page: Page): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('Shift+ArrowRight');
  }
  await page.keyboard.press('Control+Shift+A');
  await page.getByTestId('tidy-preview').waitFor();
}

async function openFind(page: Page): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('听证');
  await page.getByTestId('find-row').first().waitFor();
}

async function openExport(page: Page): Promise<void> {
  await page.getByTestId('export').click();
  await page.locator('[data-action="file.print"]').waitFor();
}

async function openHistory(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.type('完毕');
  await page.keyboard.press('Enter');
  await page.locator('.react-flow__node').filter({ hasText: '完毕' }).first().waitFor();
  await page.keyboard.press('Control+h');
  await page.getByTestId('history-step').first().waitFor();
}

/** Waits until two pictures a moment apart show nothing moving, at most two seconds. */
async function stand(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.race([
      Promise.all(document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity).map((each) => each.finished.catch(() => null))),
      new Promise((resolve) => setTimeout(resolve, 2000)),
    ]);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.waitForTimeout(250);
}

async function openPrint(page: Page, carrier: CarrierName): Promise<void> {
  await page.getByTestId('print-centre').click();
  await page.getByTestId('carrier').selectOption(carrier);
  await page.getByTestId('sheet').locator('svg text').first().waitFor({ state: 'attached', timeout: 30_000 });
}

async function openPick(page: Page): Promise<void> {
  await openPrint(page, 'card');
  await page.locator('.print-charts .segment').nth(1).click();
  await page.locator('.print-charts-list input').first().check();
  await page.getByTestId('sheet').locator('svg text').first().waitFor({ state: 'attached' });
}

async function openMade(page: Page): Promise<void> {
  await openPrint(page, 'handbook');
  await page.getByTestId('make').click();
  await page.getByTestId('made').waitFor({ timeout: 60_000 });
}

async function openSealImport(page: Page): Promise<void> {
  await page.getByTestId('seals').click();
  await page.getByTestId('import-seal').click();
}
