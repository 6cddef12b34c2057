import { z } from 'zod';
import type { Chart } from './chart.ts';
import { citationSchema, type Citation } from './citation.ts';
import type { ChartNode } from './node.ts';

/**
 * What charts of one department share: a post 岗位, a section 处(科)室, a telephone or other contact, a document 文书, a law, a
 * supervising body, a complaint address, a remedy body, what starts a limit 起算, an interface mark, a unit's name.
 */
export const factKinds = [
  'post',
  'section',
  'telephone',
  'document',
  'law',
  'supervision',
  'complaint',
  'remedy',
  'start',
  'interface',
  'unit',
] as const;
export const factKindSchema = z.enum(factKinds);
export type FactKind = z.infer<typeof factKindSchema>;

/** One use of a shared fact by a chart. */
export interface ChartFact {
  readonly kind: FactKind;
  /** As the chart writes it, e.g. 法制科, 0571-8001 or the title of a law. */
  readonly value: string;
  /** Where it stands: the id of a node, edge or lane, or `chart`, and the path of its field. */
  readonly place: { readonly target: string; readonly field: string };
  /** The department's post a lane stands for; only of a post, and null where the lane names none of the list. */
  readonly postId?: string | null;
  /** The whole citation; only of a law. */
  readonly citation?: Citation;
}

/** A fact of the library and the charts that use it. */
export const knownFactSchema = z.strictObject({
  kind: factKindSchema,
  value: z.string(),
  /** The department states it itself: in its posts or in what it says once for all charts. */
  isDepartment: z.boolean(),
  /** The post of the department it is; only of a post. */
  postId: z.string().nullable(),
  /** Places in the list of charts. */
  charts: z.array(z.number().int().min(0)),
  /** How a law was cited, the most frequent first, each once; only of a law. */
  citations: z.array(citationSchema),
});
export type KnownFact = z.infer<typeof knownFactSchema>;

/** The shared facts the chart uses, in the order of its parts. What is empty is none. */
export function factsOf(chart: Chart): ChartFact[] {
  return [
    ...contentFacts(chart),
    ...chart.lanes.flatMap((lane): ChartFact[] =>
      lane.kind === 'post' || lane.kind === 'section'
        ? lane.kind === 'post' || lane.postId !== null
          ? [{ kind: 'post', value: lane.name, postId: lane.postId, place: { target: lane.id, field: 'name' } }]
          : [{ kind: 'section', value: lane.name, place: { target: lane.id, field: 'name' } }]
        : [],
    ),
    ...chart.nodes.flatMap(nodeFacts),
    ...chart.edges.map((edge): ChartFact => ({ kind: 'interface', value: edge.interfaceMark, place: { target: edge.id, field: 'interfaceMark' } })),
  ].filter((fact) => fact.value !== '' || (fact.postId ?? null) !== null);
}

/** What tells one fact from another: a post of the department is the same whatever its lane is called. */
export function factKey(fact: Pick<ChartFact, 'kind' | 'value'> & { readonly postId?: string | null }): string {
  return (fact.postId ?? null) === null ? `${fact.kind} ${fact.value}` : `${fact.kind} id ${fact.postId}`;
}

// helpers

function contentFacts({ content, issuer, power }: Chart): ChartFact[] {
  const at = (kind: FactKind, field: string, value: string): ChartFact => ({ kind, value, place: { target: 'chart', field } });
  const { supervision, remedy, limits } = content;
  return [
    at('unit', 'power.implementingBody', power.implementingBody),
    at('unit', 'issuer', issuer),
    ...content.basis.map((citation, index) => lawFact(citation, 'chart', `content.basis.${index}.law`)),
    ...(['statutory', 'promised'] as const).flatMap((side) => {
      const limit = limits[side];
      return limit?.mode === 'period' ? [at('start', `content.limits.${side}.limit.start`, limit.limit.start)] : [];
    }),
    ...(['internal', 'external'] as const).flatMap((side) => [
      at('supervision', `content.supervision.${side}.name`, supervision[side].name),
      at('telephone', `content.supervision.${side}.contact`, supervision[side].contact),
    ]),
    ...content.complaints.map(({ kind, address }, index) =>
      at(kind === 'phone' ? 'telephone' : 'complaint', `content.complaints.${index}.address`, address),
    ),
    at('telephone', 'content.businessPhone', content.businessPhone),
    ...content.liability.citations.map((citation, index) => lawFact(citation, 'chart', `content.liability.citations.${index}.law`)),
    at('remedy', 'content.remedy.reviewBody', remedy.reviewBody),
    at('remedy', 'content.remedy.court', remedy.court),
  ];
}

function nodeFacts(node: ChartNode): ChartFact[] {
  const at = (kind: FactKind, field: string, value: string): ChartFact => ({ kind, value, place: { target: node.id, field } });
  return [
    at('section', 'section', node.section),
    at('start', 'limit.start', node.limit?.start ?? ''),
    ...node.documents.map((value, index) => at('document', `documents.${index}`, value)),
    ...node.citations.map((citation, index) => lawFact(citation, node.id, `citations.${index}.law`)),
  ];
}

function lawFact(citation: Citation, target: string, field: string): ChartFact {
  return { kind: 'law', value: citation.law, citation, place: { target, field } };
}
