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
  const work = charts.map((chart) => ({ chart, ordered: flowOrder(chart).filter((node) => node.kind !== 'connector') }));
  const allocated = (post: Allocation['post'], isTheirs: (lane: Lane) => boolean): Allocation[] =>
    work.flatMap(({ chart, ordered }) => {
      const laneIds = new Set(chart.lanes.filter((lane) => isOfDepartment(lane) && isTheirs(lane)).map((lane) => lane.id));
      const nodes = ordered.filter((node) => laneIds.has(node.laneId));
      return nodes.length === 0 ? [] : [{ post, chart, nodes }];
    });
  const known = posts.flatMap((post) => {
    const own = allocated(post, (lane) => ownerOf(lane, posts) === post);
    return own.length === 0 ? [{ post, chart: null, nodes: [] }] : own;
  });
  const strangers = charts.flatMap((chart) => chart.lanes).filter((lane) => isOfDepartment(lane) && ownerOf(lane, posts) === null);
  const unknown = [...new Set(strangers.map((lane) => lane.name))].flatMap((name) =>
    allocated({ section: '', name, duty: '', target: '' }, (lane) => ownerOf(lane, posts) === null && lane.name === name),
  );
  return [...known, ...unknown];
}

// helpers

function isOfDepartment(lane: Lane): boolean {
  return lane.kind === 'post' || lane.kind === 'section';
}

/** The post the lane stands for: by reference, else by its name, with or without the section before it. */
function ownerOf(lane: Lane, posts: readonly Post[]): Post | null {
  const referred = posts.find((post) => post.id === lane.postId);
  return referred ?? posts.find((post) => [post.name, `${post.section}${post.name}`].includes(lane.name)) ?? null;
}
