import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { BenchRow } from './check-bench.ts';
import { makeLibraryOf } from './sample-copies.ts';

const runSchema = z.strictObject({
  milliseconds: z.number(),
  warmMilliseconds: z.number().nullable(),
  bytes: z.number(),
  peakMegabytes: z.number(),
  longestSilence: z.number(),
  cancelledAfter: z.number().nullable(),
});
type Run = z.infer<typeof runSchema>;

/** What a call to stop comes after, in milliseconds: by then the first charts are printed. */
const underWay = 900;

/** Chromium's print of the same sheets, for each chart: milliseconds and bytes. */
interface ChromiumPrint {
  readonly time: number;
  readonly bytes: number;
}

/** What is asked of a time as a part of Chromium's. */
export function quickEnough(ratio: number): NonNullable<BenchRow['bar']> {
  return { asked: 'a fifth of Chromium’s', isMet: ratio <= 0.2 };
}

/**
 * Filing PDFs of whole departments of 100 and 1,000 charts, each in a process of its own from library to disk: time and size
 * against Chromium's, peak memory, how long a call to stop takes, and how long nothing is told of the progress.
 */
export async function departmentBench(chromium: ChromiumPrint): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-bench-'));
  try {
    const rows: BenchRow[] = [];
    const against = 'Chromium’s print of the same sheets';
    const peaks: number[] = [];
    for (const count of [100, 1000]) {
      const library = path.join(folder, `${count}.mingquan`);
      makeLibraryOf(count, library);
      const run = await exportOf(library, path.join(folder, `pdf-${count}`));
      const [cold, warm, bytes] = [run.milliseconds, run.warmMilliseconds ?? Number.NaN, run.bytes].map((value) => value / count) as [number, number, number];
      peaks.push(run.peakMegabytes);
      rows.push(
        { name: `export a department of ${count} charts, process just begun`, value: cold, unit: 'ms/chart', ratio: cold / chromium.time, against },
        { name: 'the same once more', value: warm, unit: 'ms/chart', ratio: warm / chromium.time, against, bar: quickEnough(warm / chromium.time) },
        { name: 'its peak memory', value: run.peakMegabytes, unit: 'MB', ratio: null, against: null, bar: { asked: 'under 300 MB', isMet: run.peakMegabytes < 300 } },
        { name: 'its files', value: bytes / 1024, unit: 'KB each', ratio: bytes / chromium.bytes, against, bar: { asked: 'no larger', isMet: bytes <= chromium.bytes } },
        { name: 'its longest silence', value: run.longestSilence, unit: 'ms', ratio: null, against: null, bar: soonEnough(run.longestSilence) },
      );
    }
    const [few = Number.NaN, many = Number.NaN] = peaks;
    rows.push({ name: 'peak memory of 1,000', value: many, unit: 'MB', ratio: many / few, against: 'that of 100', bar: { asked: 'flat, within a tenth', isMet: many <= few * 1.1 } });
    const stopped = await exportOf(path.join(folder, '100.mingquan'), path.join(folder, 'stopped'), String(underWay));
    const after = stopped.cancelledAfter ?? Number.NaN;
    rows.push({ name: 'calling an export off', value: after, unit: 'ms', ratio: null, against: null, bar: soonEnough(after) });
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// helpers

function soonEnough(milliseconds: number): NonNullable<BenchRow['bar']> {
  return { asked: 'within 200 ms', isMet: milliseconds <= 200 };
}

/** What `npm start` and `npm run mingquan` begin Node with, so that garbage of the charts read is collected early. */
const sameAsTheProgram = '--max-semi-space-size=8';

async function exportOf(library: string, output: string, ...more: readonly string[]): Promise<Run> {
  const program = fileURLToPath(new URL('department-export.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [sameAsTheProgram, program, library, output, ...more]);
  return runSchema.parse(JSON.parse(stdout));
}
