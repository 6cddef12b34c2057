import type { ChartEdge } from '../../../model/edge.ts';
import type { ChartGraph } from '../../../model/graph.ts';
import type { Term } from '../../../model/terms.ts';
import { isBlank, nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const decisionExits = defineRule({
  id: 'decision-exits',
  element: 'structure',
  clause: 'GB/T 1526-1989“判断”；意见二（二）“简明清晰”',
  requirement: {
    zh: '判断须有两个以上出口，每个出口写明条件，条件互不相同。',
    en: 'A decision has two or more exits, each with its condition, all different.',
  },
  reason: {
    zh: '出口不写条件，办事的人和当事人都不知道该走哪一边。',
    en: 'Without conditions neither the officer nor the counterparty knows which way to go.',
  },
  messages: {
    tooFew: {
      zh: '判断“{step}”的出口不足两个。请补上另一个出口，不需要判断的改为环节。',
      en: 'The decision "{step}" has fewer than two exits. Add the other, or make it a step if nothing is decided.',
    },
    unlabelled: {
      zh: '判断“{step}”通往“{to}”的出口没有写条件。请写上，例如“是”“否”。',
      en: 'The exit of the decision "{step}" towards "{to}" has no condition. Write it, e.g. 是 or 否.',
    },
    duplicate: {
      zh: '判断“{step}”有两个出口都写“{label}”。请改得不同。',
      en: 'Two exits of the decision "{step}" carry the same condition "{label}". Make them differ.',
    },
  },
  check({ flow, graph }, report) {
    for (const node of flow) {
      if (node.kind !== 'decision') {
        continue;
      }
      const step = nodeName(node);
      const exits = graph.outgoing.get(node.id) ?? [];
      if (exits.length < 2) {
        report({ messageId: 'tooFew', target: node.id, field: 'text', details: { step } });
      }
      const seen = new Set<string>();
      for (const edge of exits) {
        const label = edge.label.normalize('NFKC').replace(/\s/g, '');
        if (isBlank(label)) {
          report({ messageId: 'unlabelled', target: edge.id, field: 'label', details: { step, to: destination(edge, graph) } });
        } else if (seen.has(label)) {
          report({ messageId: 'duplicate', target: edge.id, field: 'label', details: { step, label } });
        }
        seen.add(label);
      }
    }
  },
});

// helpers

function destination(edge: ChartEdge, graph: ChartGraph): string | Term {
  const to = graph.nodes.get(edge.to);
  return to === undefined ? { zh: '（未连接）', en: '(not attached)' } : nodeName(to);
}
