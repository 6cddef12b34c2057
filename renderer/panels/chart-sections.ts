import type { TextId } from '../../shared/text/text.ts';

/** The parts of the chart's inspector, in the Opinion's order, and the fields each holds. */
export const chartSections = [
  { id: 'head', number: '', fields: ['title', 'power', 'issuer', 'issuedOn'] },
  { id: 'template', number: '', fields: ['template', 'procedure'] },
  { id: 'basis', number: '1', fields: ['content.basis', 'content'] },
  { id: 'handlingPosts', number: '2', fields: ['content.handlingPosts', 'lanes'] },
  { id: 'steps', number: '3', fields: ['nodes', 'steps', 'edges'] },
  { id: 'limits', number: '4', fields: ['content.limits'] },
  { id: 'quality', number: '5', fields: ['content.quality'] },
  { id: 'supervision', number: '6', fields: ['content.supervision'] },
  { id: 'rights', number: '7', fields: ['content.rights'] },
  { id: 'remedy', number: '', fields: ['content.remedy'] },
  { id: 'complaints', number: '8', fields: ['content.complaints', 'content.businessPhone'] },
  { id: 'liability', number: '9', fields: ['content.liability'] },
  { id: 'notes', number: '10', fields: ['content.notes'] },
] as const;

export type ChartSectionId = (typeof chartSections)[number]['id'];

export function sectionTitle(id: ChartSectionId): TextId {
  return `section.${id}`;
}

/** The section that holds the field; the longest path that begins it wins. */
export function sectionOfField(field: string): ChartSectionId {
  let best: { id: ChartSectionId; length: number } = { id: 'head', length: -1 };
  for (const { id, fields } of chartSections) {
    for (const path of fields) {
      if ((field === path || field.startsWith(`${path}.`)) && path.length > best.length) {
        best = { id, length: path.length };
      }
    }
  }
  return best.id;
}
