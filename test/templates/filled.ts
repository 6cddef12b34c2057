import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Chart } from '../../shared/model/chart.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import { fillDepartmentFacts } from '../../shared/model/department-facts.ts';
import { newChart } from '../../shared/model/new-chart.ts';

const sample = path.resolve(import.meta.dirname, '../../resources/samples/department.json');
const { department, posts } = z
  .strictObject({ department: departmentSchema, posts: z.array(postSchema) })
  .parse(JSON.parse(readFileSync(sample, 'utf8')));

/** The drawing as a chart of the sample department. */
export function filled(bare: Chart): Chart {
  return fillDepartmentFacts(newChart(bare, { id: 'new', name: '某某事项', code: 'QX-0001' }), department, posts);
}
