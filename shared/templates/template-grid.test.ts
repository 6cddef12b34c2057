import { expect, test } from 'vitest';
import type { Chart } from '../model/chart.ts';
import { emptyEdge } from '../model/edge.ts';
import { emptyNode } from '../model/node.ts';
import { templateGrid } from './template-grid.ts';
import { templateOf } from './templates.ts';

const drawn = templateOf('penalty').draw(new Set(['hearing']));

/** The drawing with a step of the clerk's own between the two. */
function withStep(from: string, to: string): Chart {
  return {
    ...drawn,
    nodes: [...drawn.nodes, { ...emptyNode(), id: 'own', kind: 'step', laneId: 'office', text: '核对材料' }],
    edges: [...drawn.edges, { ...emptyEdge(), id: 'in', from, to: 'own' }, { ...emptyEdge(), id: 'out', from: 'own', to }],
  };
}

test('every step stands where the template draws it', () => {
  const grid = templateGrid(drawn);
  expect(grid?.get('start')).toEqual({ row: 0, column: 0 });
  expect(grid?.get('file')).toEqual({ row: 0, column: 0 });
  expect(grid?.get('publish')?.column).toBe(-1);
});

test('a step put in stands under the one that leads to it', () => {
  const grid = templateGrid(withStep('probe', 'notice'));
  expect(grid?.get('own')).toEqual({ row: (grid?.get('probe')?.row ?? 0) + 0.5, column: 0 });
});

test('a step nothing leads to comes above the one it leads to, one that hangs on nothing last', () => {
  const led = withStep('probe', 'notice');
  const grid = templateGrid({ ...led, edges: led.edges.filter(({ id }) => id !== 'in') });
  expect(grid?.get('own')?.row).toBe((grid?.get('notice')?.row ?? 0) - 0.5);
  const loose = templateGrid({ ...led, edges: drawn.edges });
  expect(loose?.get('own')?.row).toBe(templateOf('penalty').rows.length);
});

test('a way back up, a chart of no template and a template without a drawing are left to arranging', () => {
  expect(templateGrid(withStep('serve', 'probe'))).toBeUndefined();
  expect(templateGrid({ ...drawn, template: null })).toBeUndefined();
  expect(templateGrid(templateOf('reward').draw(new Set()))).toBeUndefined();
});
