import { z } from 'zod';
import { powerSchema } from '../model/power.ts';

/** The catalogue 职权目录 as other systems read it: one file, with the way to each chart's page and data. */
export const catalogueJsonSchema = z.strictObject({
  format: z.literal('mingquan-catalogue').meta({ description: '格式名称 / Name of the format' }),
  version: z.literal(1),
  department: z.string().meta({ description: '单位名称 / The department' }),
  madeOn: z.string().meta({ description: '生成日期 YYYY-MM-DD / Day of making' }),
  powers: z
    .array(
      z.strictObject({
        ...powerSchema.shape,
        kindName: z.string().meta({ description: '职权类型的中文名称 / The kind in Chinese' }),
        page: z.string().nullable().meta({ description: '流程图网页，相对于本文件；没有流程图的为 null / Page of the chart, relative to this file' }),
        data: z.string().nullable().meta({ description: '流程图数据 .chart.json，相对于本文件 / Data of the chart, relative to this file' }),
      }),
    )
    .meta({ description: '按目录顺序排列的职权 / The powers in the order of the catalogue' }),
});
export type CatalogueJson = z.infer<typeof catalogueJsonSchema>;

/** The file's text: fields in the schema's order. */
export function printCatalogueJson(catalogue: CatalogueJson): string {
  return `${JSON.stringify(catalogueJsonSchema.parse(catalogue), null, 2)}\n`;
}

/** The JSON Schema (draft 2020-12) that stands beside the file. */
export function printCatalogueSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(catalogueJsonSchema, { target: 'draft-2020-12' });
  const schema = {
    $schema: $schema ?? 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:mingquan:catalogue:1',
    title: '行政执法职权目录 / Catalogue of administrative-enforcement powers',
    ...rest,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
