import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../shared/kernel/geometry.ts';
import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { sides } from '../../shared/model/edge.ts';
import { emptyNode, type ChartNode } from '../../shared/model/node.ts';
import { boxesOf, roomAt, roomBeside } from './find-room.ts';

const size = { width: 108, height: 34 };

function chartOf(places: readonly { readonly x: number; readonly y: number }[]): Chart {
  const lane = { kind: 'section' as const, postId: null, width: 150 };
  const nodes = places.map((position, index): ChartNode => ({ ...emptyNode(), id: `n${index}`, kind: 'step', laneId: position.x < 150 ? 'a' : 'b', position }));
  return {
    ...emptyChart('c', '图', { code: '', name: '', kind: 'licence', implementingBody: '' }),
    lanes: [{ ...lane, id: 'a', name: '甲' }, { ...lane, id: 'b', name: '乙' }],
    nodes,
  };
}

const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 190 }), y: fc.integer({ min: 28, max: 600 }) }), { minLength: 1, maxLength: 30 });

describe('room for a new step', () => {
  test('on any side, and anywhere, it covers nothing and stands under the lanes’ names', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...sides), (at, side) => {
        const chart = chartOf(at);
        const taken = boxesOf(chart.nodes, () => size);
        const [first] = chart.nodes;
        const box = { ...(first?.position ?? { x: 0, y: 0 }), ...size };
        for (const { position } of [roomBeside(chart, { box, laneId: first?.laneId ?? '' }, side, size, () => size), roomAt(chart, box, size, () => size)]) {
          expect(taken.some((other) => overlaps(other, { ...position, ...size }))).toBe(false);
          expect(position.y).toBeGreaterThanOrEqual(28);
        }
      }),
    );
  });

  test('sideways it goes into the next lane, at the same height', () => {
    const chart = chartOf([{ x: 21, y: 100 }]);
    expect(roomBeside(chart, { box: { x: 21, y: 100, ...size }, laneId: 'a' }, 'east', size, () => size)).toEqual({ position: { x: 171, y: 100 }, laneId: 'b' });
  });
});
