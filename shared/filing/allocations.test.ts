import { describe, expect, test } from 'vitest';
import { smallChart } from '../../test/harness/small-chart.ts';
import type { Chart } from '../model/chart.ts';
import type { Post } from '../model/department.ts';
import { allocations, type Allocation } from './allocations.ts';

/** A chart with one step in each of the lanes named; `postIds` ties lanes to posts by reference. */
function chartOf(id: string, names: readonly string[], postIds: readonly (string | null)[] = []): Chart {
  const chart = smallChart(names.length, names.map((_name, lane) => [`${id}-${lane}`, 'step', lane] as const), []);
  return { ...chart, id, lanes: chart.lanes.map((lane, index) => ({ ...lane, name: names[index]!, postId: postIds[index] ?? null })) };
}

function post(id: string, section: string, name: string): Post {
  return { id, section, name, phone: '', duty: '', target: '' };
}

function told({ post: { section, name }, chart, nodes }: Allocation): string {
  return `${section}/${name}: ${chart?.id ?? '-'} ${nodes.map((node) => node.id).join(' ')}`.trimEnd();
}

describe('allocations', () => {
  test('posts in order with their charts, by reference before by name, then the lanes of unknown posts', () => {
    const posts = [post('idle', '办公室', '文书岗'), post('squad', '中队', '执法岗'), post('legal', '法规股', '审核岗')];
    const charts = [chartOf('one', ['外来岗', '中队执法岗', '审核岗']), chartOf('two', ['旧名', '执法岗', '外来岗', '执法岗'], ['legal'])];
    expect(allocations(posts, charts).map(told)).toEqual([
      '办公室/文书岗: -',
      '中队/执法岗: one one-1',
      '中队/执法岗: two two-1 two-3',
      '法规股/审核岗: one one-2',
      '法规股/审核岗: two two-0',
      '/外来岗: one one-0',
      '/外来岗: two two-2',
    ]);
  });

  test('an unknown post is one and the same in all its charts', () => {
    const found = allocations([], [chartOf('one', ['外来岗']), chartOf('two', ['外来岗'])]);
    expect(new Set(found.map((each) => each.post)).size).toBe(1);
  });

  test('takes hundreds of posts and charts without asking each about each', () => {
    const posts = Array.from({ length: 400 }, (_, index) => post(`post${index}`, '中队', `岗位第${index}`));
    const charts = Array.from({ length: 800 }, (_, index) =>
      chartOf(`chart${index}`, Array.from({ length: 6 }, (_lane, lane) => `岗位第${(index * 6 + lane) % 500}`)),
    );
    const start = performance.now();
    expect(allocations(posts, charts)).toHaveLength(4800);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
