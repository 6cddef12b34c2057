import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readChartFile } from '../../shared/formats/chart-file.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { fillDepartmentFacts } from '../../shared/model/department-facts.ts';
import { departmentSchema, postSchema, type Department, type Post } from '../../shared/model/department.ts';
import type { TemplateQuestion } from '../../shared/model/procedure.ts';
import { chartFromTemplate } from '../../shared/templates/chart-from-template.ts';
import type { Template } from '../../shared/templates/template.ts';
import { templates, usualAnswers } from '../../shared/templates/templates.ts';
import type { CleanChart } from './mutation-score.ts';

const samples = new URL('../../resources/samples/', import.meta.url);

/** The sample department's charts, and every template with the department's facts: as usual, and with every question answered yes. */
export function cleanCharts(): CleanChart[] {
  return [
    ...sampleCharts(),
    ...templates.flatMap((template) => [
      { name: `${template.procedure} (usual)`, chart: filled(template, usualAnswers(template)) },
      { name: `${template.procedure} (all)`, chart: filled(template, new Set(template.questions.map(({ question }) => question))) },
    ]),
  ];
}

/** The sample department's charts. */
export function sampleCharts(): CleanChart[] {
  const folder = new URL('charts/', samples);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.chart.json'))
    .toSorted()
    .map((name) => ({ name: name.replace('.chart.json', ''), chart: readChartFile(readFileSync(new URL(name, folder)), name).chart }));
}

/** The sample department and its posts. */
export function sampleFacts(): { department: Department; posts: Post[] } {
  return z
    .strictObject({ department: departmentSchema, posts: z.array(postSchema) })
    .parse(JSON.parse(readFileSync(new URL('department.json', samples), 'utf8')));
}

// helpers

function filled({ procedure }: Template, answers: ReadonlySet<TemplateQuestion>): Chart {
  const { department, posts } = sampleFacts();
  const bare = chartFromTemplate({ procedure, answers: [...answers] }, { id: procedure, name: '示例事项', code: 'X-1' });
  return fillDepartmentFacts(bare, department, posts);
}
