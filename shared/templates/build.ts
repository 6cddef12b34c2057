import type { Chart } from '../model/chart.ts';
import { chartFormatVersion, sharedSections } from '../model/chart.ts';
import type { Citation } from '../model/citation.ts';
import type { Content } from '../model/content.ts';
import { emptyEdge, type ChartEdge } from '../model/edge.ts';
import { defaultLaneWidth, type Lane } from '../model/lane.ts';
import { emptyNode, type ChartNode, type NodeKind } from '../model/node.ts';
import { procedureKinds, templateQuestions, type Procedure, type TemplateQuestion } from '../model/procedure.ts';
import { limitOf } from '../law/legal-limits.ts';
import { currentVersion, lawById } from '../law/register.ts';
import { shippedRegister } from '../law/shipped-register.ts';

/** What a template puts together; lists may be conditional by `when`. */
export interface Drawing {
  readonly procedure: Procedure;
  readonly answers: ReadonlySet<TemplateQuestion>;
  readonly lanes: readonly Lane[];
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly content: Content;
}

/** The chart of a drawing: no title, no facts of a department, nothing placed. It remembers what was answered. */
export function chartOf({ procedure, answers, lanes, nodes, edges, content }: Drawing): Chart {
  return {
    format: 'mingquan-chart',
    version: chartFormatVersion,
    id: `template-${procedure}`,
    title: '',
    power: { code: '', name: '', kind: procedureKinds[procedure], implementingBody: '' },
    procedure,
    template: { procedure, answers: templateQuestions.filter((question) => answers.has(question)), setAside: { nodes: [], edges: [] } },
    issuer: '',
    issuedOn: '',
    content,
    follows: [...sharedSections],
    waivers: [],
    lanes: [...lanes],
    stages: [],
    nodes: [...nodes],
    edges: [...edges],
  };
}

/** The parts where the answer asks for them, else none: `...when(hearing, ask, hear)`. */
export function when<Part>(holds: boolean, ...parts: Part[]): Part[] {
  return holds ? parts : [];
}

export function lane(id: string, name: string, kind: Lane['kind']): Lane {
  return { id, name, kind, postId: null, width: defaultLaneWidth };
}

/** What a step has besides its name; an id of a statutory limit brings the limit itself. */
export interface NodeDetails extends Partial<Omit<ChartNode, 'id' | 'kind' | 'laneId' | 'text' | 'limitId'>> {
  readonly limitId?: string;
}

/** A maker of nodes for each symbol: id, lane, name, then what there is besides. */
export const terminator = makerOf('terminator');
export const step = makerOf('step');
export const decision = makerOf('decision');
export const paper = makerOf('document');
export const input = makerOf('input');

/** A step that stands for another chart, by that chart's title. */
export function elsewhere(id: string, laneId: string, text: string, chartReference: string, details: NodeDetails = {}): ChartNode {
  return made('predefined', id, laneId, text, { ...details, chartReference });
}

/** A line within one section. Its id is that of its ends, so that it is the same whatever is answered. */
export function line(from: string, to: string, label = ''): ChartEdge {
  return { ...emptyEdge(), id: `${from}-${to}`, from, to, label };
}

/** A line that hands over from one section to another, with the words of its interface mark. */
export function handOver(from: string, to: string, interfaceMark: string, label = ''): ChartEdge {
  return { ...line(from, to, label), interfaceMark };
}

/**
 * What cites one registered law in the version in force: article, paragraph, item. Throws RangeError for a law the register
 * does not have.
 */
export function citing(lawId: string): (article: number, paragraph?: number | null, item?: number | null) => Citation {
  const law = lawById(shippedRegister, lawId);
  if (law === null) {
    throw new RangeError(`no law has the id ${lawId}`);
  }
  const version = currentVersion(law)?.date ?? '';
  return (article, paragraph = null, item = null) => ({ law: law.name, documentNumber: '', version, article, paragraph, item });
}

// helpers

type NodeMaker = (id: string, laneId: string, text: string, details?: NodeDetails) => ChartNode;

function makerOf(kind: NodeKind): NodeMaker {
  return (id, laneId, text, details = {}) => made(kind, id, laneId, text, details);
}

function made(kind: NodeKind, id: string, laneId: string, text: string, { limitId, ...details }: NodeDetails): ChartNode {
  const tied = limitId === undefined ? {} : { limitId, limit: limitOf(limitId) };
  return { id, kind, laneId, ...emptyNode(), text, ...tied, ...details };
}
