import { limitOf } from '../law/legal-limits.ts';
import { chartFormatVersion, type Chart } from '../model/chart.ts';
import type { Citation } from '../model/citation.ts';
import { emptyContent, type Content, type RightKind } from '../model/content.ts';
import { emptyEdge } from '../model/edge.ts';
import { defaultLaneWidth, type Lane } from '../model/lane.ts';
import type { Limit } from '../model/limit.ts';
import { emptyNode, type ChartNode, type NodeKind } from '../model/node.ts';
import { procedureKinds, type Procedure, type TemplateQuestion } from '../model/procedure.ts';
import type { ProceduralRole } from '../model/role.ts';
import type { AskedQuestion, Template } from './template.ts';

/** A part is there where every condition holds: the question is answered with yes, or with no. */
export type Condition = TemplateQuestion | `no ${TemplateQuestion}`;

interface Conditional {
  readonly when?: readonly Condition[];
}

export interface LanePart extends Conditional {
  readonly id: string;
  readonly name: string;
  readonly kind: Lane['kind'];
}

export interface NodePart extends Conditional {
  readonly id: string;
  readonly kind: NodeKind;
  readonly lane: string;
  readonly text: string;
  readonly duty?: string;
  readonly documents?: readonly string[];
  /** Id of a statutory limit, which the step is tied to; or a limit of its own. */
  readonly limit?: string | Limit;
  /** Shorter words for what starts the statutory limit; empty where the duty says it. */
  readonly since?: string;
  readonly rights?: readonly RightKind[];
  readonly cites?: readonly Citation[];
  readonly roles?: readonly ProceduralRole[];
  readonly notCounted?: boolean;
  readonly reference?: string;
}

export interface LinePart extends Conditional {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** The hand-over between sections. */
  readonly mark?: string;
}

/** The content for some answers: what it changes of the content for none. */
export interface ContentPart extends Conditional {
  readonly content: Partial<Content>;
}

export interface TemplateParts {
  readonly procedure: Procedure;
  readonly questions: readonly AskedQuestion[];
  readonly lanes: readonly LanePart[];
  readonly nodes: readonly NodePart[];
  readonly lines: readonly LinePart[];
  /** As in `Template.rows`: what stands beside what, where the rows found by arranging would not fit on a page. */
  readonly rows?: readonly (readonly string[])[];
  readonly content: Partial<Content>;
  readonly variants?: readonly ContentPart[];
}

/** The template of these parts. A lane nothing stands in is left out, and so is a line one of whose ends is. */
export function defineTemplate(parts: TemplateParts): Template {
  return {
    procedure: parts.procedure,
    questions: parts.questions,
    rows: parts.rows ?? [],
    draw: (answers) => drawn(parts, answers),
  };
}

// helpers

function drawn(parts: TemplateParts, answers: ReadonlySet<TemplateQuestion>): Chart {
  const nodes = parts.nodes.filter((part) => holds(part, answers));
  const ids = new Set(nodes.map((node) => node.id));
  const used = new Set(nodes.map((node) => node.lane));
  const lines = parts.lines.filter((part) => holds(part, answers) && ids.has(part.from) && ids.has(part.to));
  const variants = (parts.variants ?? []).filter((part) => holds(part, answers));
  return {
    format: 'mingquan-chart',
    version: chartFormatVersion,
    id: parts.procedure,
    title: '',
    power: { code: '', name: '', kind: procedureKinds[parts.procedure], implementingBody: '' },
    procedure: parts.procedure,
    template: {
      procedure: parts.procedure,
      answers: parts.questions.map(({ question }) => question).filter((question) => answers.has(question)),
      setAside: { lanes: [], nodes: [], edges: [], deleted: [] },
    },
    issuer: '',
    issuedOn: '',
    content: Object.assign(emptyContent(), parts.content, ...variants.map((part) => part.content)) as Content,
    follows: ['supervision', 'complaints', ...(parts.content.remedy?.reviewFirst === true || (parts.content.remedy?.note ?? '') !== '' ? [] : (['remedy'] as const))],
    waivers: [],
    lanes: parts.lanes.filter((lane) => holds(lane, answers) && used.has(lane.id)).map(laneOf),
    stages: [],
    nodes: nodes.map(nodeOf),
    edges: lines.map((line, index) => ({
      ...emptyEdge(),
      id: lineId(line, lines.slice(0, index)),
      from: line.from,
      to: line.to,
      label: line.label ?? '',
      interfaceMark: line.mark ?? '',
    })),
  };
}

function holds({ when = [] }: Conditional, answers: ReadonlySet<TemplateQuestion>): boolean {
  return when.every((condition) =>
    condition.startsWith('no ') ? !answers.has(condition.slice(3) as TemplateQuestion) : answers.has(condition as TemplateQuestion),
  );
}

function laneOf({ id, name, kind }: LanePart): Lane {
  return { id, name, kind, postId: null, width: defaultLaneWidth };
}

function nodeOf(part: NodePart): ChartNode {
  const { limit } = part;
  return {
    ...emptyNode(),
    id: part.id,
    kind: part.kind,
    laneId: part.lane,
    text: part.text,
    duty: part.duty ?? '',
    documents: [...(part.documents ?? [])],
    limit: limit === undefined ? null : typeof limit === 'string' ? { ...limitOf(limit), ...(part.since === undefined ? {} : { start: part.since }) } : limit,
    limitId: typeof limit === 'string' ? limit : null,
    notCounted: part.notCounted ?? false,
    rights: [...(part.rights ?? [])],
    citations: [...(part.cites ?? [])],
    roles: part.roles === undefined ? null : [...part.roles],
    chartReference: part.reference ?? '',
  };
}

/** Two lines between the same steps differ by their number. */
function lineId({ from, to }: LinePart, before: readonly LinePart[]): string {
  const twins = before.filter((other) => other.from === from && other.to === to).length;
  return twins === 0 ? `${from}-${to}` : `${from}-${to}-${twins + 1}`;
}
