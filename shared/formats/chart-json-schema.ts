import { z } from 'zod';
import { chartFormatVersion, chartSchema } from '../model/chart.ts';
import { citationSchema } from '../model/citation.ts';
import {
  complaintChannelSchema,
  contentSchema,
  liabilitySchema,
  qualityStandardSchema,
  remedySchema,
  rightEntrySchema,
  supervisionSchema,
  supervisorSchema,
} from '../model/content.ts';
import { chartEdgeSchema } from '../model/edge.ts';
import { laneSchema } from '../model/lane.ts';
import { limitSchema, overallLimitSchema } from '../model/limit.ts';
import { chartNodeSchema } from '../model/node.ts';
import { powerSchema } from '../model/power.ts';
import { stageSchema } from '../model/stage.ts';
import { waiverSchema } from '../model/waiver.ts';

/** The JSON Schema (draft 2020-12) of the interchange file `NAME.chart.json`, as published in docs/chart.schema.json. */
export function chartJsonSchema(): z.core.JSONSchema.JSONSchema {
  const registry = z.registry<{ id: string; title: string }>();
  for (const [schema, id, title] of named) {
    registry.add(schema, { id, title });
  }
  const schema = z.toJSONSchema(chartSchema, { target: 'draft-2020-12', metadata: registry, io: 'output' });
  const { $schema, ...rest } = schema;
  return {
    $schema: $schema ?? 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:mingquan:chart:${chartFormatVersion}`,
    title: '行政执法职权运行流程图 / Flowchart of an administrative-enforcement power',
    description: 'UTF-8 JSON. Lengths are points (1/72 inch), dates YYYY-MM-DD. Readers of the program repair and report.',
    ...rest,
  };
}

/** The schema as the file holds it. */
export function printChartJsonSchema(): string {
  return `${JSON.stringify(chartJsonSchema(), null, 2)}\n`;
}

// helpers

const named: readonly (readonly [z.ZodType, string, string])[] = [
  [powerSchema, 'power', '职权 / Power'],
  [contentSchema, 'content', '文字说明 / Text that stands with the drawing'],
  [citationSchema, 'citation', '依据 / Citation'],
  [limitSchema, 'limit', '办理时限 / Limit'],
  [overallLimitSchema, 'overallLimit', '总时限 / Overall limit'],
  [qualityStandardSchema, 'qualityStandard', '工作质量标准 / Quality standard'],
  [supervisorSchema, 'supervisor', '监督机构 / Supervising body'],
  [supervisionSchema, 'supervision', '监督制约环节 / Supervision'],
  [rightEntrySchema, 'rightEntry', '相对人的权利 / Right of the counterparty'],
  [complaintChannelSchema, 'complaintChannel', '投诉举报途径 / Complaint channel'],
  [liabilitySchema, 'liability', '执法责任追究 / Liability'],
  [remedySchema, 'remedy', '救济途径 / Remedy'],
  [laneSchema, 'lane', '泳道 / Lane'],
  [stageSchema, 'stage', '阶段 / Stage'],
  [waiverSchema, 'waiver', '豁免 / Waiver'],
  [chartNodeSchema, 'node', '环节 / Node'],
  [chartEdgeSchema, 'edge', '流程线 / Edge'],
];
