import type { Rectangle } from '../../../kernel/geometry.ts';
import { opinionClause } from '../../clauses.ts';
import type { CheckContext } from '../../check-context.ts';
import { nodeName } from '../../node-facts.ts';
import type { Term } from '../../../model/terms.ts';
import { defineRule } from '../../rule.ts';
import { covers, leadsThroughAny, solidParts } from './printed-facts.ts';

export const labelLegible = defineRule({
  id: 'label-legible',
  element: 'structure',
  clause: opinionClause('简明清晰'),
  requirement: {
    zh: '流程线上的条件和接口文字不得压在符号、其他流程线或者其他文字上。',
    en: 'The texts of flow lines lie on no symbol, no other line and no other text.',
  },
  reason: {
    zh: '文字叠在一起读不清，也分不清是哪条线的条件。',
    en: 'Texts on one another cannot be read, nor told to which line they belong.',
  },
  messages: {
    onSymbol: {
      zh: '流程线上的“{label}”压在“{step}”上。请给它留出位置，或者缩短文字。',
      en: 'The text "{label}" of a flow line lies on "{step}". Make room for it, or shorten it.',
    },
    onLine: {
      zh: '流程线上的“{label}”压在另一条流程线上（{from}→{to}）。请给它留出位置，或者缩短文字。',
      en: 'The text "{label}" of a flow line lies on another line ({from} to {to}). Make room for it, or shorten it.',
    },
    onText: {
      zh: '流程线上的“{label}”与另一条流程线上的“{other}”叠在一起。请给它们留出位置，或者缩短文字。',
      en: 'The text "{label}" of a flow line lies on the text "{other}" of another. Make room for them, or shorten them.',
    },
  },
  check(context, report) {
    const { chart, graph, knowledge: { drawing } } = context;
    if (drawing === null) {
      return;
    }
    const labelled = chart.edges.flatMap((edge) => {
      const places = drawing.labels.get(edge.id) ?? [];
      return places.length === 0 ? [] : [{ edge, places, label: edge.label.trim() === '' ? edge.interfaceMark : edge.label }];
    });
    for (const [index, { edge, places, label }] of labelled.entries()) {
      const step = symbolUnder(context, places);
      const line = chart.edges.find((other) => other.id !== edge.id && leadsThroughAny(drawing.routes.get(other.id) ?? [], places.map(shrunk)));
      const text = labelled.slice(0, index).find((other) => other.places.some((place) => places.some((own) => covers(own, place))));
      if (step !== null) {
        report({ messageId: 'onSymbol', target: edge.id, field: 'label', details: { label, step } });
      } else if (line !== undefined) {
        const name = (id: string): string | Term => nodeNameOf(graph.nodes.get(id));
        report({ messageId: 'onLine', target: edge.id, field: 'label', details: { label, from: name(line.from), to: name(line.to) } });
      } else if (text !== undefined) {
        report({ messageId: 'onText', target: edge.id, field: 'label', details: { label, other: text.label } });
      }
    }
  },
});

// helpers

function symbolUnder({ chart, knowledge: { drawing } }: CheckContext, places: readonly Rectangle[]): string | Term | null {
  const under = chart.nodes.find((node) => {
    const box = drawing?.boxes.get(node.id);
    return box !== undefined && solidParts(node.kind, box).some((part) => places.some((place) => covers(part, place)));
  });
  return under === undefined ? null : nodeName(under);
}

function nodeNameOf(node: Parameters<typeof nodeName>[0] | undefined): string | Term {
  return node === undefined ? '' : nodeName(node);
}

/** The room the characters themselves take of a text's rectangle. */
function shrunk({ x, y, width, height }: Rectangle): Rectangle {
  const by = Math.min(1, width / 4, height / 4);
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
