import { expect, test } from 'vitest';
import { readRoute } from './route-store.ts';

test('a fragment names the chart to show', () => {
  expect(readRoute('#/chart/a%2Fb')).toEqual({ screen: 'chart', chartId: 'a/b' });
});

test('any other fragment shows the library, also one that is not well encoded', () => {
  for (const fragment of ['', '#/', '#/chart/', '#/chart/a/b', '#/chart/%', '#/chart/%E5%A4']) {
    expect(readRoute(fragment)).toEqual({ screen: 'library' });
  }
});
