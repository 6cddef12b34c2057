import type { Chart } from '../model/chart.ts';
import { longestText } from '../model/content.ts';
import { parseOverallLimit } from '../model/parse-limit.ts';
import { splitNotes, type CardLine } from './card-of.ts';

/** The chart with the line's text in its field, or why it cannot stand there. */
export type EditedCard = { readonly chart: Chart } | { readonly reason: 'too-long' | 'limit' | 'not-editable' };

/** Writes a line of the card back into the one field it says. */
export function editCard(chart: Chart, line: CardLine, typed: string): EditedCard {
  const text = typed.normalize('NFC');
  if (!line.isEditable) {
    return { reason: 'not-editable' };
  }
  if (line.nodeId !== null) {
    return text.length > longestText
      ? { reason: 'too-long' }
      : { chart: { ...chart, nodes: chart.nodes.map((node) => (node.id === line.nodeId ? { ...node, text } : node)) } };
  }
  const { content } = chart;
  if (line.field === 'power.implementingBody') {
    return text.length > 200 ? { reason: 'too-long' } : { chart: { ...chart, power: { ...chart.power, implementingBody: text } } };
  }
  if (line.field.startsWith('content.limits.')) {
    const which = line.field.endsWith('promised') ? 'promised' : 'statutory';
    const limit = text.trim() === '' ? null : parseOverallLimit(text);
    return limit === null && text.trim() !== '' ? { reason: 'limit' } : { chart: { ...chart, content: { ...content, limits: { ...content.limits, [which]: limit } } } };
  }
  if (line.field === 'content.notes') {
    const { rest, fee } = splitNotes(content.notes);
    const notes = (line.topic === 'fee' ? [rest, asFee(text)] : [text, fee]).filter((part) => part !== '').join('\n');
    return notes.length > longestText ? { reason: 'too-long' } : { chart: { ...chart, content: { ...content, notes } } };
  }
  if (line.field === 'content.businessPhone' || line.field === 'content.handlingPosts') {
    const isPhone = line.field === 'content.businessPhone';
    return text.length > (isPhone ? 200 : longestText)
      ? { reason: 'too-long' }
      : { chart: { ...chart, content: { ...content, [isPhone ? 'businessPhone' : 'handlingPosts']: text } } };
  }
  const index = /^content\.complaints\.(\d+)\.address$/.exec(line.field)?.[1];
  if (index === undefined || content.complaints[Number(index)] === undefined) {
    return { reason: 'not-editable' };
  }
  return text.length > 200
    ? { reason: 'too-long' }
    : {
        chart: {
          ...chart,
          content: { ...content, complaints: content.complaints.map((channel, at) => (at === Number(index) ? { ...channel, address: text } : channel)) },
        },
      };
}

// helpers

/** So that the paragraph is known again for what it is. */
function asFee(text: string): string {
  return text.trim() === '' || splitNotes(text).rest === '' ? text : `收费：${text}`;
}
