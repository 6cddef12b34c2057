import type { Chart } from '../model/chart.ts';
import type { Post } from '../model/department.ts';
import { flowOrder } from '../model/graph.ts';
import type { Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';

/** What one post does in one chart; `chart` null for a post that no chart names. */
export interface Allocation {
  readonly post: Pick<Post, 'section' | 'name' | 'duty' | 'target'>;
  readonly chart: Chart | null;
  /** The steps it handles, in flow order. */
  readonly nodes: readonly ChartNode[];
}

/**
 * The charts' steps handed out to posts: the department's posts in order, each with its charts, then the lanes that stand
 * for a section or post not in the department's list.
 */
export function allocations(posts: readonly Post[], charts: readonly Chart[]): Allocation[] {
  const owner = ownership(posts);
  const work = new Map<Allocation['post'], Allocation[]>(posts.map((post) => [post, []]));
  const strangers = new Map<string, Allocation['post']>();
  for (const chart of charts) {
    const laneIds = new Map<Allocation['post'], Set<string>>();
    for (const lane of chart.lanes.filter(isOfDepartment)) {
      const post = owner(lane) ?? strangers.get(lane.name) ?? { section: '', name: lane.name, duty: '', target: '' };
      if (!work.has(post)) {
        work.set(post, []);
        strangers.set(lane.name, post);
      }
      laneIds.set(post, (laneIds.get(post) ?? new Set()).add(lane.id));
    }
    const ordered = flowOrder(chart).filter((node) => node.kind !== 'connector');
    for (const [post, ids] of laneIds) {
      const nodes = ordered.filter((node) => ids.has(node.laneId));
      if (nodes.length > 0) {
        work.get(post)?.push({ post, chart, nodes });
      }
    }
  }
  const known = posts.flatMap((post) => {
    const own = work.get(post) ?? [];
    return own.length === 0 ? [{ post, chart: null, nodes: [] }] : own;
  });
  return [...known, ...[...strangers.values()].flatMap((post) => work.get(post) ?? [])];
}

// helpers

function isOfDepartment(lane: Lane): boolean {
  return lane.kind === 'post' || lane.kind === 'section';
}

/** The post a lane stands for: by reference, else by its name, with or without the section before it. */
function ownership(posts: readonly Post[]): (lane: Lane) => Post | null {
  const byId = new Map<string | null, Post>();
  const byName = new Map<string, Post>();
  for (const post of posts) {
    byId.set(post.id, byId.get(post.id) ?? post);
    for (const name of [post.name, `${post.section}${post.name}`]) {
      byName.set(name, byName.get(name) ?? post);
    }
  }
  return (lane) => byId.get(lane.postId) ?? byName.get(lane.name) ?? null;
}
