import type { Chart } from '../../shared/model/chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { TextId } from '../../shared/text/text.ts';
import { chartSections, sectionOfField, sectionTitle } from './chart-sections.ts';

/** What the content elements are called, by the elements of findings. */
export const elementTitles: Readonly<Record<string, TextId | undefined>> = {
  E1: 'section.basis',
  E2: 'section.handlingPosts',
  E3: 'section.steps',
  E4: 'section.limits',
  E5: 'section.quality',
  E6: 'section.supervision',
  E7: 'section.rights',
  E8: 'section.complaints',
  E9: 'section.liability',
  E10: 'problems.chartAndText',
  structure: 'problems.structure',
};

/** Where the finding is, in words: the node, edge or lane, or the part of the inspector that holds the chart's field. */
export function findingPlace(chart: Chart, { target, field }: Pick<Finding, 'target' | 'field'>, t: (id: TextId) => string): string {
  const place = placeOf(chart, target);
  if (place !== null || !/^(?:content\.|power\.|issue)/.test(field)) {
    return placeWords(place, t);
  }
  const section = sectionOfField(field);
  const number = chartSections.find(({ id }) => id === section)?.number ?? '';
  return `${number} ${t(sectionTitle(section))}`.trim();
}

/** The name of the node, edge or lane; null for the chart itself. */
export function placeOf(chart: Chart, id: string): string | null {
  const node = chart.nodes.find((each) => each.id === id);
  const edge = chart.edges.find((each) => each.id === id);
  const lane = chart.lanes.find((each) => each.id === id);
  const nameOf = (nodeId: string): string => chart.nodes.find((each) => each.id === nodeId)?.text ?? '';
  return node?.text ?? lane?.name ?? (edge === undefined ? null : `${nameOf(edge.from)} → ${nameOf(edge.to)}`);
}

/** The place in words, where it has no name too. */
export function placeWords(place: string | null, t: (id: TextId) => string): string {
  return place === null ? t('problems.chart') : place.trim() === '' ? t('canvas.node.unnamed') : place;
}
