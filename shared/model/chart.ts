import { z } from 'zod';
import { contentSchema, emptyContent } from './content.ts';
import { chartEdgeSchema } from './edge.ts';
import { laneSchema } from './lane.ts';
import { chartNodeSchema } from './node.ts';
import { procedureSchema, templateQuestionSchema } from './procedure.ts';
import { powerSchema, type Power } from './power.ts';
import { stageSchema } from './stage.ts';
import { waiverSchema } from './waiver.ts';

/** Version of the interchange file this program writes; older ones are brought up by named migrations. */
export const chartFormatVersion = 3;

/** Sections of the content that follow the department's shared facts: one change there changes every chart. */
export const sharedSections = ['supervision', 'complaints', 'remedy'] as const;

/** The template a chart was made from, by what was answered, so that an answer can be changed later. */
export const chartTemplateSchema = z.strictObject({
  procedure: procedureSchema,
  /** The questions answered with yes. */
  answers: z.array(templateQuestionSchema).max(6),
  /** What answers took away and bring back: what the clerk had changed of it, and his own parts that hung on it. */
  setAside: z.strictObject({
    lanes: z.array(laneSchema).max(50),
    nodes: z.array(chartNodeSchema).max(500),
    edges: z.array(chartEdgeSchema).max(1000),
    /** Parts the clerk had deleted before an answer took them away: they stay away. */
    deleted: z.array(z.strictObject({ list: z.enum(['lanes', 'nodes', 'edges']), id: z.string().min(1).max(64) })).max(1500),
  }),
});
export type ChartTemplate = z.infer<typeof chartTemplateSchema>;

/** A chart 运行流程图: drawing and text of one power. */
export const chartSchema = z.strictObject({
  format: z.literal('mingquan-chart'),
  version: z.literal(chartFormatVersion),
  id: z.string().min(1).max(64),
  title: z.string().max(500),
  power: powerSchema,
  /** The procedure it follows; null = inferred from its kind and words. */
  procedure: procedureSchema.nullable(),
  /** Null where it was not made from a template. */
  template: chartTemplateSchema.nullable(),
  /** Issuing unit as printed over the date and the seal's place. */
  issuer: z.string().max(200),
  /** Date of issue, `YYYY-MM-DD`, or empty. */
  issuedOn: z.string().max(10),
  content: contentSchema,
  follows: z.array(z.enum(sharedSections)).max(sharedSections.length),
  waivers: z.array(waiverSchema).max(500),
  lanes: z.array(laneSchema).max(50),
  /** Empty where the chart is not divided into stages. */
  stages: z.array(stageSchema).max(30),
  nodes: z.array(chartNodeSchema).max(2000),
  edges: z.array(chartEdgeSchema).max(4000),
});
export type Chart = z.infer<typeof chartSchema>;

export function emptyChart(id: string, title: string, power: Power): Chart {
  return {
    format: 'mingquan-chart',
    version: chartFormatVersion,
    id,
    title,
    power,
    procedure: null,
    template: null,
    issuer: power.implementingBody,
    issuedOn: '',
    content: emptyContent(),
    follows: [],
    waivers: [],
    lanes: [],
    stages: [],
    nodes: [],
    edges: [],
  };
}
