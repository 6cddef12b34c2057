import type { Chart } from '../../../model/chart.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { opinionClause } from '../../clauses.ts';

export const chartAndText = defineRule({
  id: 'chart-and-text',
  element: 'E10',
  clause: opinionClause('流程图与文字说明相结合'),
  requirement: {
    zh: '流程图和文字说明缺一不可。',
    en: 'Drawing and text are both required.',
  },
  reason: {
    zh: '图说明先后，文字说明依据、时限和权利；只有一半不能备案。',
    en: 'The drawing shows the order, the text the basis, limits and rights; half of it cannot be filed.',
  },
  messages: {
    drawingMissing: {
      zh: '还没有画流程图。请按办理顺序添加环节。',
      en: 'There is no drawing yet. Add the steps in the order of handling.',
    },
    textMissing: {
      zh: '还没有文字说明。请填写依据、时限、权利等内容。',
      en: 'There is no text yet. Fill in basis, limits, rights and the rest.',
    },
  },
  check({ chart }, report) {
    if (chart.nodes.length === 0) {
      report({ messageId: 'drawingMissing', target: chartTarget, field: 'nodes' });
    }
    if (!hasText(chart)) {
      report({ messageId: 'textMissing', target: chartTarget, field: 'content' });
    }
  },
});

// helpers

function hasText({ content }: Chart): boolean {
  const { limits, quality, supervision, remedy } = content;
  const lists = [content.basis, content.rights, content.complaints, content.liability.citations];
  const texts = [
    content.handlingPosts,
    limits.note,
    ...Object.values(quality),
    ...Object.values(supervision.internal),
    ...Object.values(supervision.external),
    content.liability.text,
    remedy.reviewBody,
    remedy.court,
    remedy.note,
    content.businessPhone,
    content.notes,
  ];
  return (
    lists.some((list) => list.length > 0) ||
    limits.statutory !== null ||
    limits.promised !== null ||
    texts.some((text) => !isBlank(text))
  );
}
