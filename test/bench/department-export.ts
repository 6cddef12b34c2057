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
 * FOLDER, and prints `{milliseconds, bytes, peakMegabytes, cancelledAfter}`. With MILLISECONDS the export is called off after so
 * long, and `cancelledAfter` is how long it took to stop.
 */
const [libraryPath = '', output = '', callOffAfter] = process.argv.slice(2);
const { readable, close } = openLibrary(libraryPath, { clock: systemClock, access: 'read' });
const maker = createChartMaker({ clock: systemClock });
const controller = new AbortController();
const { signal } = controller;
const order = carrierOrderSchema.parse({ as: 'pdf' });
const source = librarySource(readable, null, { place: maker.placer(signal), madeOn: '2026-03-02', seal: null });
mkdirSync(output, { recursive: true });

let bytes = 0;
let calledOff = 0;
let cancelledAfter: number | null = null;
const start = performance.now();
if (callOffAfter !== undefined) {
  setTimeout(() => {
    calledOff = performance.now();
    controller.abort();
  }, Number(callOffAfter));
}
try {
  for await (const file of maker.carrierFiles({ order, source, facts: defaultKnowledge(), signal, progress: () => undefined })) {
    writeFileSync(path.join(output, file.name), file.bytes);
    bytes += file.bytes.length;
  }
} catch (thrown) {
  if (!signal.aborted) {
    throw thrown;
  }
  cancelledAfter = performance.now() - calledOff;
}
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, bytes, peakMegabytes: process.resourceUsage().maxRSS / 1024, cancelledAfter }));
maker.close();
close();
