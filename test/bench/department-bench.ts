import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { BenchRow } from './check-bench.ts';
import { makeLibraryOf } from './sample-copies.ts';

const runSchema = z.strictObject({ milliseconds: z.number(), bytes: z.number(), peakMegabytes: z.number(), cancelledAfter: z.number().nullable() });
type Run = z.infer<typeof runSchema>;

/** What a call to stop comes after, in milliseconds: by then the first charts are printed. */
const underWay = 1000;

/**
 * Filing PDFs of whole departments of 100 and 1,000 charts, each in a process of its own from library to disk: time against
 * `chromium` milliseconds a chart, peak memory, and how long a call to stop takes.
 */
export async function departmentBench(chromium: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const count of [100, 1000]) {
      const library = path.join(folder, `${count}.mingquan`);
      makeLibraryOf(count, library);
      const run = await exportOf(library, path.join(folder, `pdf-${count}`));
      const each = run.milliseconds / count;
      rows.push(
        { name: `export a department of ${count} charts`, value: each, unit: 'ms/chart', ratio: each / chromium, against: 'Chromium’s print of the same sheets' },
        { name: `its peak memory`, value: run.peakMegabytes, unit: 'MB', ratio: null, against: null },
        { name: `its files`, value: run.bytes / count / 1024, unit: 'KB each', ratio: null, against: null },
      );
    }
    const stopped = await exportOf(path.join(folder, '100.mingquan'), path.join(folder, 'stopped'), String(underWay));
    rows.push({ name: 'calling an export off', value: stopped.cancelledAfter ?? Number.NaN, unit: 'ms', ratio: null, against: null });
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// helpers

async function exportOf(library: string, output: string, ...more: readonly string[]): Promise<Run> {
  const program = fileURLToPath(new URL('department-export.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, library, output, ...more]);
  return runSchema.parse(JSON.parse(stdout));
}
