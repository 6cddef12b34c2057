import { expect, test } from 'vitest';
import { plainSize } from '../../test/harness/plain-size.ts';
import { randomChartOf } from '../../test/harness/random-chart.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';
import { createElkEngine } from './elk.ts';

const large = randomChartOf(5, { leastNodes: 120, mostNodes: 120 });

test('a cancelled layout is given up within 200 ms, and the next one works', async () => {
  const elk = createElkEngine();
  const controller = new AbortController();
  const layout = layoutChart(large, plainSize, elk, controller.signal);
  let cancelledAt = 0;
  setTimeout(() => {
    cancelledAt = performance.now();
    controller.abort();
  }, 10);
  await expect(layout).rejects.toMatchObject({ code: 'request.cancelled' });
  expect(performance.now() - cancelledAt).toBeLessThan(200);
  expect((await layoutChart(large, plainSize, elk)).fallback).toBeNull();
  elk.close();
});

test('a layout cancelled before it begins does not begin', async () => {
  const elk = createElkEngine();
  await expect(layoutChart(large, plainSize, elk, AbortSignal.abort())).rejects.toMatchObject({ code: 'request.cancelled' });
  elk.close();
});

test('cancelling one layout leaves another on the same engine alone', async () => {
  const elk = createElkEngine();
  const controller = new AbortController();
  const first = layoutChart(large, plainSize, elk, controller.signal);
  const second = layoutChart(randomChartOf(6, { mostNodes: 12 }), plainSize, elk);
  controller.abort();
  await expect(first).rejects.toMatchObject({ code: 'request.cancelled' });
  expect((await second).fallback).toBeNull();
  elk.close();
});

test('a layout that takes too long becomes the simple arrangement', async () => {
  const elk = createElkEngine({ timeout: 1 });
  const layout = await layoutChart(large, plainSize, elk);
  expect(layout.fallback?.code).toBe('layout.failed');
  expect(Object.keys(layout.positions)).toHaveLength(large.nodes.length);
  elk.close();
});

test('what ELK refuses is rejected, and the engine stays usable', async () => {
  const elk = createElkEngine();
  await expect(elk.layout({ id: 'g', edges: [{ id: 'e', sources: ['a'], targets: ['b'] }] })).rejects.toThrow();
  const laidOut = await elk.layout({ id: 'g', layoutOptions: { 'elk.algorithm': 'layered' }, children: [{ id: 'a', width: 10, height: 10 }] });
  expect(laidOut.children?.[0]?.x).toBeTypeOf('number');
  elk.close();
});
