import { z } from 'zod';
import { citationSchema } from './citation.ts';
import { longestText, rightKindSchema } from './content.ts';
import { limitSchema } from './limit.ts';
import { proceduralRoleSchema } from './role.ts';

/** Symbols of GB/T 1526-1989 (ISO 5807:1985): 起止, 处理, 判断, 文书, 数据, 既定处理, 连接符. */
export const nodeKinds = ['terminator', 'step', 'decision', 'document', 'input', 'predefined', 'connector'] as const;
export const nodeKindSchema = z.enum(nodeKinds);
export type NodeKind = z.infer<typeof nodeKindSchema>;

/** One symbol of the chart. */
export const chartNodeSchema = z.strictObject({
  id: z.string().min(1).max(64),
  kind: nodeKindSchema,
  laneId: z.string().min(1).max(64),
  /** The stage it stands in, or null where the chart has none. */
  stageId: z.string().min(1).max(64).nullable(),
  /** What stands in the symbol first: the step's name. */
  text: z.string().max(longestText),
  /** What is done there, in a sentence, under the name; empty for none. */
  duty: z.string().max(longestText),
  /** The section 处(科)室 that exercises the power at this step; empty = the lane's name where the lane is a section or post. */
  section: z.string().max(100),
  limit: limitSchema.nullable(),
  /** The statutory limit it is tied to, an id of the legal limits (`P-90`), or null. An id nobody knows is kept. */
  limitId: z.string().min(1).max(64).nullable(),
  /** The time it takes is not counted into the limit 不计入办理时限: hearing, test, appraisal (许可法45). */
  notCounted: z.boolean(),
  /** What it is in the procedure, as the clerk set it; null = inferred from its words, [] = nothing of the kind. */
  roles: z.array(proceduralRoleSchema).max(10).nullable(),
  /** Documents made at the step 文书. */
  documents: z.array(z.string().max(200)).max(50),
  rights: z.array(rightKindSchema).max(20),
  citations: z.array(citationSchema).max(50),
  /** For `predefined`: code or title of the other chart it stands for; else empty. */
  chartReference: z.string().max(200),
  /** Upper left corner in points within the chart, or null while nothing has placed it. */
  position: z.strictObject({ x: z.number().min(-100000).max(100000), y: z.number().min(-100000).max(100000) }).nullable(),
  /** Least width and height in points the clerk gave it, or null: the text decides. A box is never smaller than its text. */
  size: z.strictObject({ width: z.number().min(20).max(2000), height: z.number().min(20).max(2000) }).nullable(),
  /** A locked symbol is neither moved nor removed, by hand or by arranging. */
  locked: z.boolean(),
});
export type ChartNode = z.infer<typeof chartNodeSchema>;

/** What a new node is made of besides its id, kind and lane: nothing yet. */
export function emptyNode(): Omit<ChartNode, 'id' | 'kind' | 'laneId'> {
  return {
    stageId: null,
    text: '',
    duty: '',
    section: '',
    limit: null,
    limitId: null,
    notCounted: false,
    roles: null,
    documents: [],
    rights: [],
    citations: [],
    chartReference: '',
    position: null,
    size: null,
    locked: false,
  };
}
