import type { Post } from '../../../model/department.ts';
import { opinionClause } from '../../clauses.ts';
import { isBlank, isHandledOutside, nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const postKnown = defineRule({
  id: 'post-known',
  element: 'E2',
  clause: opinionClause('承办岗位'),
  requirement: {
    zh: '泳道和环节写的处（科）室、岗位，都在本单位的岗位名录里。',
    en: 'Sections and posts of lanes and steps are among the department\'s posts.',
  },
  reason: {
    zh: '名录里没有的岗位，没有人承担责任，也分不到考核指标。',
    en: 'A post that is not on the list answers for nothing and has no target.',
  },
  messages: {
    lane: {
      zh: '泳道“{name}”不在本单位的岗位名录里。请选名录里的岗位，或者先把它加进名录。',
      en: 'The lane "{name}" is not among the department\'s posts. Choose one of them, or add it to the list first.',
    },
    step: {
      zh: '环节“{step}”写的处（科）室“{name}”不在本单位的岗位名录里。请核对，或者先把它加进名录。',
      en: 'The section "{name}" of the step "{step}" is not among the department\'s posts. Check it, or add it to the list first.',
    },
  },
  check({ chart, flow, graph, knowledge: { posts } }, report) {
    if (posts.length === 0) {
      return;
    }
    const known = namesOf(posts);
    const ids = new Set(posts.map((post) => post.id));
    for (const lane of chart.lanes) {
      const isOurs = lane.kind === 'post' || lane.kind === 'section';
      const isBound = lane.postId !== null && ids.has(lane.postId);
      if (isOurs && !isBound && !isBlank(lane.name) && !isKnown(lane.name, known)) {
        report({ messageId: 'lane', target: lane.id, field: 'name', details: { name: lane.name } });
      }
    }
    for (const node of flow) {
      if (!isBlank(node.section) && !isHandledOutside(node, graph)) {
        const unknown = node.section.split(/[、，,；;/]/).find((section) => !isBlank(section) && !isKnown(section, known));
        if (unknown !== undefined) {
          report({ messageId: 'step', target: node.id, field: 'section', details: { step: nodeName(node), name: unknown.trim() } });
        }
      }
    }
  },
});

// helpers

/** The sections and posts, alone and joined, without marks between them. */
function namesOf(posts: readonly Post[]): ReadonlySet<string> {
  return new Set(posts.flatMap(({ section, name }) => [section, name, `${section}${name}`, `${name}${section}`]).map(plainName));
}

function isKnown(name: string, known: ReadonlySet<string>): boolean {
  return known.has(plainName(name));
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s()]/g, '');
}
