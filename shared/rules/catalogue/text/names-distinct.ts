import { opinionClause } from '../../clauses.ts';
import { isBlank, sectionsOf } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { plain } from '../../sentences.ts';

export const namesDistinct = defineRule({
  id: 'names-distinct',
  element: 'structure',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '同一张图里，泳道、阶段的名称互不相同，同一处（科）室的环节名称也互不相同。',
    en: 'Within a chart no two lanes or stages, and no two steps of one section, have the same name.',
  },
  reason: {
    zh: '名称相同，说到它时分不清指的是哪一个。',
    en: 'Of two with one name nobody can tell which is meant.',
  },
  messages: {
    lane: {
      zh: '有两条泳道都叫“{name}”。请合并，或者改得不同。',
      en: 'Two lanes are called "{name}". Join them or make the names differ.',
    },
    stage: {
      zh: '有两个阶段都叫“{name}”。请合并，或者改得不同。',
      en: 'Two stages are called "{name}". Join them or make the names differ.',
    },
    step: {
      zh: '“{section}”有两个环节都叫“{name}”。请写明各做什么，或者合并。',
      en: '"{section}" has two steps called "{name}". Say what each does, or join them.',
    },
  },
  check({ chart, flow, graph }, report) {
    const bands: readonly ['lane' | 'stage', readonly { readonly id: string; readonly name: string }[]][] = [['lane', chart.lanes], ['stage', chart.stages]];
    for (const [messageId, list] of bands) {
      for (const { id, name } of repeated(list, (each) => each.name)) {
        report({ messageId, target: id, field: 'name', details: { name } });
      }
    }
    const steps = flow.filter(({ kind }) => kind === 'step' || kind === 'decision' || kind === 'input');
    const keyed = steps.map((node) => ({ node, section: sectionsOf(node, graph).join('、') || (graph.lanes.get(node.laneId)?.name ?? '') }));
    // A duty that differs tells the two apart.
    for (const { node, section } of repeated(keyed, ({ node: { text, duty, kind }, section: own }) => (isBlank(text) ? '' : [kind, own, text, duty].join('\n')))) {
      report({ messageId: 'step', target: node.id, field: 'text', details: { section, name: node.text } });
    }
  },
});

// helpers

/** Those that have the key of an earlier one; an empty key is none. */
function repeated<Each>(list: readonly Each[], keyOf: (each: Each) => string): Each[] {
  const seen = new Set<string>();
  return list.filter((each) => {
    const key = plain(keyOf(each));
    const isAgain = key !== '' && seen.has(key);
    seen.add(key);
    return isAgain;
  });
}
