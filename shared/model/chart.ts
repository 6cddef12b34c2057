import { z } from 'zod';
import { contentSchema, emptyContent } from './content.ts';
import { chartEdgeSchema } from './edge.ts';
import { laneSchema } from './lane.ts';
import { chartNodeSchema } from './node.ts';
import { powerSchema, type Power } from './power.ts';
import { stageSchema } from './stage.ts';
import { waiverSchema } from './waiver.ts';

/** Version of the interchange file this program writes; older ones are brought up by named migrations. */
export const chartFormatVersion = 2;

/** Sections of the content that follow the department's shared facts: one change there changes every chart. */
export const sharedSections = ['supervision', 'complaints', 'remedy'] as const;

/** A chart 运行流程图: drawing and text of one power. */
export const chartSchema = z.strictObject({
  format: z.literal('mingquan-chart'),
  version: z.literal(chartFormatVersion),
  id: z.string().min(1).max(64),
  title: z.string().max(500),
  power: powerSchema,
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
