import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readChartFile } from '../../shared/formats/chart-file.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import type { PowerKind } from '../../shared/model/power.ts';

const sampleFactsSchema = z.strictObject({ department: departmentSchema, posts: z.array(postSchema) });

/** The fictional department that ships with the program. */
export interface Samples extends z.output<typeof sampleFactsSchema> {
  readonly charts: readonly Chart[];
}

/** The data that ships beside the code: `resources` of the checkout or of the packaged program. */
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

/** The template of the kind: its usual flow and text, without any department's facts. */
export function readTemplate(kind: PowerKind, folder = resourcesFolder): Chart {
  return readShippedChart(path.join(folder, 'templates', `${kind}.chart.json`));
}

/** The sample department, its charts in the order of their file names. */
export function readSamples(folder = resourcesFolder): Samples {
  const facts: unknown = JSON.parse(readFileSync(path.join(folder, 'samples', 'department.json'), 'utf8'));
  const charts = path.join(folder, 'samples', 'charts');
  return {
    ...sampleFactsSchema.parse(facts),
    charts: readdirSync(charts)
      .filter((name) => name.endsWith('.chart.json'))
      .sort()
      .map((name) => readShippedChart(path.join(charts, name))),
  };
}

// helpers

/** What ships has nothing to repair: a test holds every shipped chart to that. */
function readShippedChart(file: string): Chart {
  return readChartFile(readFileSync(file), path.basename(file)).chart;
}
