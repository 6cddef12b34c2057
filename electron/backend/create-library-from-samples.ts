import { z } from 'zod';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import type { Clock, IdSource } from '../../shared/kernel/sources.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import { createLibrary } from '../storage/create-library.ts';
import { updateDepartment } from '../storage/department-queries.ts';
import { putPost } from '../storage/post-queries.ts';
import { addChart } from './add-chart.ts';

/** What resources/samples holds, as stored. */
export interface Samples {
  /** `{ department, posts }`. */
  readonly department: unknown;
  /** Chart files in the order of the catalogue. */
  readonly charts: readonly unknown[];
}

const sampleDepartmentSchema = z.strictObject({ department: departmentSchema, posts: z.array(postSchema) });

/**
 * Makes a library of the sample department. Throws `library.exists`, `storage.…`, and a `ZodError` or
 * `chart.unreadable` where the samples themselves are not sound.
 */
export function createLibraryFromSamples(
  path: string,
  samples: Samples,
  { clock, newId }: { readonly clock: Clock; readonly newId: IdSource },
): void {
  const { department, posts } = sampleDepartmentSchema.parse(samples.department);
  const charts = samples.charts.map((chart, index) => restoreChart(chart, `sample ${index + 1}`).chart);
  createLibrary(path, {
    clock,
    newId,
    fill(library) {
      updateDepartment(library, department);
      posts.forEach((post) => putPost(library, post));
      charts.forEach((chart) => addChart(library, chart, clock(), newId));
    },
  });
}
