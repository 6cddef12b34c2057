import { afterAll, describe, expect, test } from 'vitest';
import { createElkEngine } from '../../electron/ports/elk.ts';
import { readFonts } from '../../electron/ports/fonts.ts';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import { paperOf } from '../../shared/carriers/paper.ts';
import { applyLayout } from '../../shared/layout/chart-layout.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import type { SceneItem } from '../../shared/scene/display-list.ts';
import { templateGrid } from '../../shared/templates/template-grid.ts';
import { templates } from '../../shared/templates/templates.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import { layoutFaults } from '../harness/layout-faults.ts';
import { routeCrossings } from '../harness/route-crossings.ts';
import { everyAnswer, nameOf } from './every-drawing.ts';
import { filled } from './filled.ts';

/** Smallest type on the page, in points; scaling leaves a hair less. */
const least = 9 - 0.005;

const fonts = readFonts();
const engine = createElkEngine();
const sizeOf = (node: ChartNode) => nodeBox(node, fonts).size;
afterAll(() => engine.close());

function typeSizes(items: readonly SceneItem[]): number[] {
  return items.flatMap((item) => (item.type === 'text' ? [item.size] : item.type === 'group' ? typeSizes(item.items) : []));
}

describe.each(templates.map((template) => [template.procedure, template] as const))('template %s', (_procedure, template) => {
  test.each(everyAnswer(template).map((answers) => [nameOf(answers), answers] as const))(
    'with %s is drawn whole on one page of A4 or A3, in nine points or more, and no line cuts another',
    async (_name, answers) => {
      const chart = filled(template.draw(answers));
      const grid = templateGrid(chart);
      const layout = await layoutChart(chart, sizeOf, engine, undefined, { mode: 'whole', grid });
      expect(layout.fallback).toBeNull();
      expect(layoutFaults(chart, layout, sizeOf)).toEqual([]);
      // No crossing at all is none that another order of the lanes could remove.
      expect(routeCrossings(layout.routes)).toEqual([]);

      const sheets = filingSheets(applyLayout(chart, layout), fonts, { paper: 'auto', seal: null });
      const drawing = sheets.filter(({ items }) => items.some((item) => item.type === 'group' && item.element === 'chart'));
      expect(drawing.map(({ page }) => page)).toEqual([1]);
      const papers = (['A4', 'A3'] as const).map((name) => paperOf(name, 'portrait')).map(({ width, height }) => [width, height]);
      expect(papers).toContainEqual([sheets[0]?.width ?? 0, sheets[0]?.height ?? 0].sort((a, b) => a - b));
      expect(Math.min(...sheets.flatMap(({ items }) => typeSizes(items)))).toBeGreaterThanOrEqual(least);
    },
  );
});
