import { sharedSections, type Chart } from './chart.ts';
import type { Department, Post } from './department.ts';
import { headPatch, type Diff } from './diff.ts';
import type { Lane } from './lane.ts';

/**
 * The chart with all that the department states once: issuing unit and implementing body, supervision, complaint
 * channels and remedy, which it then follows, the telephone, and its lanes bound to the posts of the same name.
 */
export function fillDepartmentFacts(chart: Chart, department: Department, posts: readonly Post[]): Chart {
  const name = department.name === '' ? chart.issuer : department.name;
  const own = chart.content.remedy;
  // A remedy the law of the power shapes keeps its order and periods; only body and court are the department's.
  const isOwn = own.reviewFirst || own.note !== '';
  const { reviewBody, court } = department.remedy;
  return {
    ...chart,
    issuer: name,
    power: { ...chart.power, implementingBody: department.name === '' ? chart.power.implementingBody : name },
    follows: sharedSections.filter((section) => section !== 'remedy' || !isOwn),
    content: {
      ...chart.content,
      supervision: department.supervision,
      complaints: department.complaints,
      remedy: isOwn ? { ...own, reviewBody, court } : department.remedy,
      businessPhone: department.phone === '' ? chart.content.businessPhone : department.phone,
    },
    lanes: chart.lanes.map((lane) => bindLane(lane, posts)),
  };
}

/**
 * The diff that brings a chart up to the department: the sections it follows, and the unit's name where it bore the
 * former one as issuer or implementing body. Nothing where it is up to it.
 */
export function followDepartment(chart: Chart, former: Department, department: Department): Diff {
  const content = { ...chart.content };
  for (const section of chart.follows) {
    Object.assign(content, { [section]: department[section] });
  }
  const renamed = (name: string): string => (former.name !== '' && name === former.name ? department.name : name);
  const power = { ...chart.power, implementingBody: renamed(chart.power.implementingBody) };
  const patch = headPatch(chart, { content, issuer: renamed(chart.issuer), power });
  return patch === null ? [] : [patch];
}

/**
 * The diff that renames the lanes bound to the post, and the section of the steps in them, where the post's section or
 * name changed. A lane named in one of the usual forms keeps its form; any other gets the plain one.
 */
export function followPost(chart: Chart, before: Post, after: Post): Diff {
  if (before.section === after.section && before.name === after.name) {
    return [];
  }
  const bound = new Set(chart.lanes.filter((lane) => lane.postId === after.id).map((lane) => lane.id));
  const lanes: Diff = chart.lanes.flatMap((lane, index) => {
    const renamed = { ...lane, name: laneName(lane, before, after) };
    return bound.has(lane.id) && renamed.name !== lane.name ? [{ list: 'lanes', index, before: lane, after: renamed }] : [];
  });
  const nodes: Diff = chart.nodes.flatMap((node, index) =>
    bound.has(node.laneId) && node.section !== '' && node.section === before.section && before.section !== after.section
      ? [{ list: 'nodes', index, before: node, after: { ...node, section: after.section } }]
      : [],
  );
  return [...lanes, ...nodes];
}

/** The diff that frees the lanes bound to a post which is no more; their names stay. */
export function forgetPost(chart: Chart, postId: string): Diff {
  return chart.lanes.flatMap((lane, index): Diff =>
    lane.postId === postId ? [{ list: 'lanes', index, before: lane, after: { ...lane, postId: null } }] : [],
  );
}

/**
 * The chart of another place as one of this department: a lane bound to a post the department does not have is freed,
 * and only those sections are followed that say what the department says.
 */
export function adoptChart(chart: Chart, department: Department, posts: readonly Post[]): Chart {
  const known = new Set(posts.map((post) => post.id));
  return {
    ...chart,
    follows: chart.follows.filter((section) => isAlike(chart.content[section], department[section])),
    lanes: chart.lanes.map((lane) => (lane.postId === null || known.has(lane.postId) ? lane : { ...lane, postId: null })),
  };
}

// helpers

type NameForm = (post: Post) => string;

const postForms: readonly NameForm[] = [
  (post) => post.name,
  (post) => post.section,
  (post) => `${post.section}${post.name}`,
  (post) => `${post.section}（${post.name}）`,
  (post) => `${post.name}（${post.section}）`,
  (post) => `${post.section} ${post.name}`,
];

function laneName(lane: Lane, before: Post, after: Post): string {
  const form = postForms.find((candidate) => candidate(before) === lane.name) ?? plainForm(lane);
  return (form(after).trim() || lane.name).slice(0, 100);
}

function plainForm(lane: Lane): NameForm {
  return lane.kind === 'section' ? (post) => post.section || post.name : (post) => post.name || post.section;
}

function bindLane(lane: Lane, posts: readonly Post[]): Lane {
  if (lane.postId !== null || (lane.kind !== 'post' && lane.kind !== 'section')) {
    return lane;
  }
  const post = posts.find((candidate) => postForms.some((form) => form(candidate).trim() !== '' && form(candidate) === lane.name));
  return post === undefined ? lane : { ...lane, postId: post.id };
}

/** Both sides are plain data in the schema's order of fields. */
function isAlike(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
