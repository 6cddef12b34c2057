/** The parts of a symbol's inspector that fold, and the fields each holds; all others stand above them. */
export const nodeSections = [
  { id: 'what', fields: [] },
  { id: 'limit', fields: ['limit', 'limitId', 'notCounted'] },
  { id: 'documents', fields: ['documents'] },
  { id: 'citations', fields: ['citations'] },
  { id: 'rights', fields: ['rights'] },
  { id: 'shape', fields: ['size', 'locked', 'position'] },
] as const;
export type NodeSectionId = (typeof nodeSections)[number]['id'];

/** The part that holds the field; what no part folds away is `what`. */
export function nodeSectionOf(field: string): NodeSectionId {
  const [first = ''] = field.split('.');
  return nodeSections.find(({ fields }) => fields.some((each) => each === first))?.id ?? 'what';
}
