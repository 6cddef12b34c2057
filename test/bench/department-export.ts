import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { librarySource } from '../../electron/backend/carriers/carrier-source.ts';
import { createChartMaker } from '../../electron/backend/chart-maker.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { openLibrary } from '../../electron/storage/open-library.ts';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';

/**
 * A process of its own: `department-export.ts LIBRARY FOLDER [MILLISECONDS]` makes the filing PDFs of the library's charts in
 * FOLDER twice, and prints `{milliseconds, warmMilliseconds, bytes, peakMegabytes, longestSilence, cancelledAfter}`: the first time
 * starts threads and compiles code, `peakMegabytes` is of that run, `longestSilence` the longest time between two reports of
 * progress once the first file is there. With MILLISECONDS the export is called off after so
 * long, the second time is left out, and `cancelledAfter` is how long it took to stop.
 */
const [libraryPath = '', output = '', callOffAfter] = process.argv.slice(2);
const { readable, close } = openLibrary(libraryPath, { clock: systemClock, access: 'read' });
const maker = createChartMaker();
const controller = new AbortController();
const { signal } = controller;
const order = carrierOrderSchema.parse({ as: 'pdf' });
const source = librarySource(readable, null, { place: maker.placer(signal), madeOn: '2026-03-02', seal: null });
mkdirSync(output, { recursive: true });

let longestSilence = 0;
let calledOff = 0;
let cancelledAfter: number | null = null;
const start = performance.now();
if (callOffAfter !== undefined) {
  setTimeout(() => {
    calledOff = performance.now();
    controller.abort();
  }, Number(callOffAfter));
}

/** Makes and writes every file; the bytes of all. */
async function exportAll(): Promise<number> {
  let bytes = 0;
  let reported = Number.POSITIVE_INFINITY;
  const progress = (): void => {
    longestSilence = Math.max(longestSilence, performance.now() - reported);
    reported = bytes === 0 ? reported : performance.now();
  };
  for await (const file of maker.carrierFiles({ order, source, facts: defaultKnowledge(), signal, progress })) {
    writeFileSync(path.join(output, file.name), file.bytes);
    bytes += file.bytes.length;
  }
  return bytes;
}

let bytes = 0;
let milliseconds = 0;
let warmMilliseconds: number | null = null;
let peakMegabytes = 0;
const peak = (): number => process.resourceUsage().maxRSS / 1024;
try {
  bytes = await exportAll();
  milliseconds = performance.now() - start;
  peakMegabytes = peak();
  const again = performance.now();
  await exportAll();
  warmMilliseconds = performance.now() - again;
} catch (thrown) {
  if (!signal.aborted) {
    throw thrown;
  }
  cancelledAfter = performance.now() - calledOff;
}
console.log(JSON.stringify({ milliseconds, warmMilliseconds, bytes, peakMegabytes: peakMegabytes || peak(), longestSilence, cancelledAfter }));
maker.close();
close();
