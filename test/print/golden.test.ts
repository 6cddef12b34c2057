import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import { paintSvg } from '../../shared/paint/svg.ts';
import { chartScene } from '../../shared/scene/chart-scene.ts';
import { fixedChart } from './fixed-chart.ts';
import { fonts } from './print-kit.ts';

// After a wanted change of looks: look at the new picture, then `npx vitest run test/print/golden.test.ts -u`.
test('the fixed chart is drawn as its golden picture', async () => {
  const svg = paintSvg(chartScene(fixedChart(), fonts), { seal: null, paper: '#ffffff' });
  await expect(svg).toMatchFileSnapshot('golden/fixed-chart.svg');
});

test('its filing sheet is the golden sheet', async () => {
  const sheets = filingSheets(fixedChart(), fonts, { paper: 'auto', seal: null });
  expect(sheets.map(({ page, pages }) => [page, pages])).toEqual([[1, 1]]);
  await expect(paintSvg(sheets[0]!, { seal: null, paper: '#ffffff' })).toMatchFileSnapshot('golden/fixed-sheet.svg');
});

test('the golden pictures are pictures', () => {
  for (const name of ['fixed-chart', 'fixed-sheet']) {
    const svg = readFileSync(new URL(`golden/${name}.svg`, import.meta.url), 'utf8');
    expect(svg.match(/<text /g)?.length).toBeGreaterThan(15);
  }
});
