import { expect, test } from 'vitest';
import { overlaps, segmentCrosses } from '../kernel/geometry.ts';
import { placeLabel } from './place-label.ts';
import { segmentsOf } from './route-check.ts';

const size = { width: 18, height: 12 };

test('stands to the right of a line that runs down, near its start', () => {
  const place = placeLabel([{ x: 100, y: 50 }, { x: 100, y: 90 }], size, []);
  expect(place.x).toBeGreaterThan(100);
  expect(place.x).toBeLessThan(110);
  expect(place.y).toBeGreaterThanOrEqual(50);
  expect(place.y + size.height).toBeLessThanOrEqual(66);
});

test('stands above a level exit and on no line or bend of its route', () => {
  const route = [{ x: 100, y: 50 }, { x: 150, y: 50 }, { x: 150, y: 120 }];
  const label = { ...placeLabel(route, size, []), ...size };
  expect(label.y + label.height).toBeLessThanOrEqual(50);
  expect(segmentsOf(route).some(([from, to]) => segmentCrosses(from, to, label))).toBe(false);
});

test('makes way for a node, a line and another label', () => {
  const route = [{ x: 100, y: 50 }, { x: 100, y: 150 }];
  const obstacles = [
    { x: 101, y: 40, width: 60, height: 40 },
    { x: 60, y: 58, width: 40, height: 0 },
    { x: 70, y: 62, width: 25, height: 12 },
  ];
  const label = { ...placeLabel(route, size, obstacles), ...size };
  expect(obstacles.some((obstacle) => overlaps(label, obstacle))).toBe(false);
});

test('stays right of the chart’s left border', () => {
  const route = [{ x: 15, y: 50 }, { x: 5, y: 50 }, { x: 5, y: 120 }];
  expect(placeLabel(route, { width: 30, height: 12 }, []).x).toBeGreaterThanOrEqual(0);
});

test('finds a place where none is free', () => {
  const everywhere = [{ x: -500, y: -500, width: 1000, height: 1000 }];
  const place = placeLabel([{ x: 0, y: 0 }, { x: 10, y: 0 }], size, everywhere);
  expect(Number.isFinite(place.x + place.y)).toBe(true);
});

test('stands away from a line that is not its own, where its own leads on to a freer place', () => {
  const route = [{ x: 200, y: 20 }, { x: 210, y: 20 }, { x: 210, y: 200 }];
  const foreign = { x: 128, y: 40, width: 0, height: 60 };
  const label = { ...placeLabel(route, { width: 76, height: 24 }, [foreign, { x: 212, y: -500, width: 500, height: 1000 }]), width: 76, height: 24 };
  expect(label.y).toBeGreaterThan(100);
  expect(label.x + label.width).toBeGreaterThan(200);
});
