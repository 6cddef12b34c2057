import type { Chart } from './chart.ts';
import type { OverallLimit } from './limit.ts';

/** One text of the chart a clerk wrote, and its place: the chart or the id of a lane, stage, node or edge, and the field's path. */
export interface ChartText {
  readonly target: string;
  /** As the schema names it; list members by index: `documents.0`, `content.rights.2.text`. */
  readonly field: string;
  readonly text: string;
}

/**
 * Every text of the chart that is not empty: its head, the text that stands with it, lanes, stages, nodes, flow lines. What
 * is cited is left out: a citation has parts of its own, and the title of a law is not the clerk's to word.
 */
export function textsOf(chart: Chart): ChartText[] {
  const texts: ChartText[] = [];
  mapTexts(chart, (place) => {
    if (place.text.trim() !== '') {
      texts.push(place);
    }
    return place.text;
  });
  return texts;
}

/** The chart with every text as `change` gives it back; empty ones are shown to it too. */
export function mapTexts(chart: Chart, change: (place: ChartText) => string): Chart {
  const at = (target: string) => (field: string, text: string): string => change({ target, field, text });
  const head = at('chart');
  const { power } = chart;
  return {
    ...chart,
    title: head('title', chart.title),
    power: { ...power, name: head('power.name', power.name), implementingBody: head('power.implementingBody', power.implementingBody) },
    issuer: head('issuer', chart.issuer),
    content: mapContent(chart.content, head),
    lanes: chart.lanes.map((lane) => ({ ...lane, name: at(lane.id)('name', lane.name) })),
    stages: chart.stages.map((stage) => ({ ...stage, name: at(stage.id)('name', stage.name) })),
    nodes: chart.nodes.map((node) => {
      const own = at(node.id);
      return {
        ...node,
        text: own('text', node.text),
        duty: own('duty', node.duty),
        section: own('section', node.section),
        limit: node.limit === null ? null : { ...node.limit, start: own('limit.start', node.limit.start) },
        documents: node.documents.map((document, index) => own(`documents.${index}`, document)),
        chartReference: own('chartReference', node.chartReference),
      };
    }),
    edges: chart.edges.map((edge) => {
      const own = at(edge.id);
      return { ...edge, label: own('label', edge.label), interfaceMark: own('interfaceMark', edge.interfaceMark) };
    }),
  };
}

// helpers

type Change = (field: string, text: string) => string;

function mapContent(content: Chart['content'], change: Change): Chart['content'] {
  const { limits, quality, supervision, remedy } = content;
  const supervisor = (side: 'internal' | 'external'): typeof supervision.internal => ({
    name: change(`content.supervision.${side}.name`, supervision[side].name),
    contact: change(`content.supervision.${side}.contact`, supervision[side].contact),
  });
  return {
    ...content,
    handlingPosts: change('content.handlingPosts', content.handlingPosts),
    limits: {
      statutory: mapLimit('content.limits.statutory', limits.statutory, change),
      promised: mapLimit('content.limits.promised', limits.promised, change),
      note: change('content.limits.note', limits.note),
    },
    quality: {
      rules: change('content.quality.rules', quality.rules),
      handling: change('content.quality.handling', quality.handling),
      attitude: change('content.quality.attitude', quality.attitude),
    },
    supervision: { internal: supervisor('internal'), external: supervisor('external') },
    rights: content.rights.map((entry, index) => ({ ...entry, text: change(`content.rights.${index}.text`, entry.text) })),
    complaints: content.complaints.map((channel, index) => ({
      ...channel,
      address: change(`content.complaints.${index}.address`, channel.address),
      note: change(`content.complaints.${index}.note`, channel.note),
    })),
    liability: { ...content.liability, text: change('content.liability.text', content.liability.text) },
    remedy: {
      ...remedy,
      reviewBody: change('content.remedy.reviewBody', remedy.reviewBody),
      reviewPeriod: change('content.remedy.reviewPeriod', remedy.reviewPeriod),
      court: change('content.remedy.court', remedy.court),
      suitPeriod: change('content.remedy.suitPeriod', remedy.suitPeriod),
      note: change('content.remedy.note', remedy.note),
    },
    businessPhone: change('content.businessPhone', content.businessPhone),
    notes: change('content.notes', content.notes),
  };
}

function mapLimit(field: string, limit: OverallLimit | null, change: Change): OverallLimit | null {
  switch (limit?.mode) {
    case 'period':
      return { ...limit, limit: { ...limit.limit, start: change(`${field}.limit.start`, limit.limit.start) } };
    case 'none':
      return { ...limit, reason: change(`${field}.reason`, limit.reason) };
    default:
      return limit;
  }
}
