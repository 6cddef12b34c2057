import type { Chart } from '../model/chart.ts';
import { graphOf, sectionOf } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import { printLimit, printOverallLimit } from '../model/print-limit.ts';
import { printRemedy } from '../model/sections.ts';
import { complaintKindTerms } from '../model/terms.ts';
import { rowOrder } from './row-order.ts';

/** What the explainer card 明白卡 answers: 到哪办, 带什么, 怎么办, 几天, 谁负责, 收费吗, 不服怎么办, 找谁投诉. */
export const cardTopics = ['where', 'bring', 'how', 'days', 'who', 'fee', 'remedy', 'complain'] as const;
export type CardTopic = (typeof cardTopics)[number];

/** One line of the card, and the field it says: what it says is changed there, and only there. */
export interface CardLine {
  readonly topic: CardTopic;
  /** Unique within the card. */
  readonly id: string;
  /** Words before the text that are not part of the field: a step's number, 电话. */
  readonly lead: string;
  /** What the field says; empty where it says nothing. */
  readonly text: string;
  /** Words after it that come from other fields: who does the step, and in what time. */
  readonly trail: string;
  /** Path of the field within its target. */
  readonly field: string;
  readonly nodeId: string | null;
  /** Whether the line's own text can be written back; else it is made of several fields, or kept by the department. */
  readonly isEditable: boolean;
}

/** The chart in plain words for the person it concerns, line by line, drawn only from its fields. */
export function cardOf(chart: Chart): CardLine[] {
  const { content, power } = chart;
  const notes = splitNotes(content.notes);
  const isPromised = content.limits.promised !== null || content.limits.statutory === null;
  const limit = isPromised ? content.limits.promised : content.limits.statutory;
  const complaintsAreOwn = !chart.follows.includes('complaints');
  return [
    line('where', 'power.implementingBody', power.implementingBody),
    line('where', 'content.businessPhone', content.businessPhone, { lead: '电话' }),
    line('bring', 'content.notes', notes.rest),
    ...howLines(chart),
    line('days', `content.limits.${isPromised ? 'promised' : 'statutory'}`, limit === null ? '' : printOverallLimit(limit)),
    line('who', 'content.handlingPosts', content.handlingPosts),
    line('fee', 'content.notes', notes.fee, { id: 'fee' }),
    line('remedy', 'content.remedy', printRemedy(chart), { isEditable: false }),
    ...content.complaints.map((channel, index) =>
      line('complain', `content.complaints.${index}.address`, channel.address, {
        lead: complaintKindTerms[channel.kind].zh,
        isEditable: complaintsAreOwn,
      }),
    ),
    ...(content.complaints.length === 0 ? [line('complain', 'content.complaints', '', { isEditable: false })] : []),
  ];
}

/** The note on charges is the paragraph of the notes that speaks of it; the rest says what to bring. */
export function splitNotes(notes: string): { readonly rest: string; readonly fee: string } {
  const paragraphs = notes.split('\n');
  const isFee = (paragraph: string): boolean => /^(?:是否)?(?:收费|费用|不收费|免费|收费标准|收费情况|收费依据)/.test(paragraph.trim());
  return {
    rest: paragraphs.filter((paragraph) => !isFee(paragraph)).join('\n'),
    fee: paragraphs.filter(isFee).join('\n'),
  };
}

// helpers

function line(topic: CardTopic, field: string, text: string, more: Partial<CardLine> = {}): CardLine {
  return { topic, id: field, lead: '', text, trail: '', field, nodeId: null, isEditable: true, ...more };
}

function howLines(chart: Chart): CardLine[] {
  const graph = graphOf(chart);
  const steps = rowOrder(chart).filter((node) => node.kind !== 'connector');
  if (steps.length === 0) {
    return [line('how', 'nodes', '', { isEditable: false })];
  }
  return steps.map((node, index) => line('how', 'text', node.text, { id: node.id, lead: `${index + 1}.`, trail: trailOf(node, graph), nodeId: node.id }));
}

function trailOf(node: ChartNode, graph: ReturnType<typeof graphOf>): string {
  const lane = graph.lanes.get(node.laneId);
  const parts = [sectionOf(node, lane) || (lane?.name ?? ''), node.limit === null ? '' : printLimit(node.limit)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}
