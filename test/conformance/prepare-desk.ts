import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import { createChartMaker } from '../../electron/backend/chart-maker.ts';
import { zipped } from '../../electron/backend/carriers/delivered.ts';
import { createLibraryFromSamples, type Samples } from '../../electron/backend/create-library-from-samples.ts';
import { openSource } from '../../electron/cli/open-source.ts';
import { localDate, systemClock } from '../../electron/ports/clock.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { collect } from '../../shared/kernel/collect.ts';
import { smallChart } from '../harness/small-chart.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';

/**
 * Puts into the folder what files are made from: the sample department (`sample.mingquan`), it as it was before with three charts
 * (`former.mingquan`) and a package of that (`former.zip`), a chart of three steps (`small.chart.json`), a picture of a seal (`seal.png`), two certificates (`unit.p12`, `office.p12`) with their roots (`roots.pem`), and
 * the root of a third that signs nothing (`strangers.pem`).
 */
export async function prepareDesk(folder: string, passphrase: string): Promise<void> {
  const at = (name: string): string => path.join(folder, name);
  const samples = readSampleData();
  createLibraryFromSamples(at('sample.mingquan'), samples, sources);
  writeFileSync(at('small.chart.json'), writeChartFile(small));
  writeFileSync(at('seal.png'), ring());
  const now = Date.now();
  const [from, until] = [now - day, now + day].map((moment) => new Date(moment).toISOString()) as [string, string];
  const unit = makeTestCertificate({ passphrase, from, until });
  const office = makeTestCertificate({ name: '清溪县司法局', passphrase, from, until });
  writeFileSync(at('unit.p12'), unit.p12);
  writeFileSync(at('office.p12'), office.p12);
  writeFileSync(at('roots.pem'), unit.root + office.root);
  writeFileSync(at('strangers.pem'), makeTestCertificate({ name: '别的单位', from, until }).root);
  writeFileSync(at('former.zip'), await formerPackage(samples, at('former.mingquan')));
}

// helpers

const small = smallChart(2, [['提交申请', 'terminator', 0], ['审查材料', 'step', 1], ['送达决定', 'terminator', 1]], [['提交申请', '审查材料'], ['审查材料', '送达决定']]);
const day = 86_400_000;
const sources = { clock: systemClock, newId: randomId };

/** What was filed when the department had three charts, a step of the first under another name. */
async function formerPackage({ department, charts }: Samples, library: string): Promise<Uint8Array> {
  const former: unknown = JSON.parse(JSON.stringify(charts.slice(0, 3)).replaceAll('批准立案', '审批立案'));
  createLibraryFromSamples(library, { department, charts: former as unknown[] }, sources);
  const maker = createChartMaker();
  try {
    const { signal } = new AbortController();
    const options = { place: maker.placer(signal), madeOn: localDate(systemClock()), seal: null };
    const { source, facts, close } = await openSource(library, options, { err: () => undefined });
    const order = carrierOrderSchema.parse({ as: 'package' });
    const bytes = Buffer.concat(await collect(zipped(maker.carrierFiles({ order, source, facts, signal, progress: () => undefined }))));
    close();
    return bytes;
  } finally {
    maker.close();
  }
}

/** A red ring on nothing, its border half opaque: a seal as a scan of it comes out. */
function ring(): Uint8Array {
  const side = 240;
  const data = new Uint8Array(side * side * 4);
  for (let index = 0; index < side * side; index += 1) {
    const distance = Math.hypot((index % side) - side / 2, Math.floor(index / side) - side / 2);
    const opacity = Math.max(0, Math.min(255, (8 - Math.abs(distance - 108)) * 60));
    data.set([200, 20, 30, opacity], index * 4);
  }
  return encode({ width: side, height: side, data, channels: 4, depth: 8 });
}
