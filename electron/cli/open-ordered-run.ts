import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import type { LeftOut } from '../backend/carriers/left-out.ts';
import { madeOn } from '../backend/carriers/made-on.ts';
import { openRun } from '../backend/carriers/open-run.ts';
import { systemClock } from '../ports/clock.ts';
import type { OutputFile } from '../ports/output-folder.ts';
import type { CommandHost } from './command-line.ts';
import { withFormerPackageFile } from './former-package-file.ts';
import { openSource } from './open-source.ts';
import { readSealing, readSigning, type SealingWords } from './sealing-words.ts';

export interface OrderedRun {
  readonly outputs: AsyncIterable<OutputFile>;
  /** The charts that do not fit, once all is written. */
  readonly left: readonly LeftOut[];
  /** To be called once they are written. */
  close(): void;
}

/**
 * What the command line orders, about to be made. A library is opened for writing only where its seal box is used, since the box
 * tells its log. Throws what `openSource`, `readSealing`, `readSigning` and `openRun` do.
 */
export async function openOrderedRun(name: string, order: CarrierOrder, words: SealingWords, host: CommandHost): Promise<OrderedRun> {
  const signature = await readSigning(words, host);
  const maker = host.maker();
  const access = words['seal-box'] === undefined ? 'read' : 'write';
  const { source, facts, library, close } = await openSource(name, { place: maker.placer(host.signal), madeOn: madeOn(order, systemClock), seal: null }, host, access);
  try {
    const seal = await readSealing(words, library, host);
    const left: LeftOut[] = [];
    const job = { order, source: await withFormerPackageFile(source, order), facts, seal, signature, signal: host.signal, progress: () => undefined, leaveOut: (each: LeftOut) => left.push(each) };
    const { outputs } = await openRun({ library, clock: systemClock, exporters: maker }, job);
    return { outputs, left, close };
  } catch (thrown) {
    close();
    throw thrown;
  }
}
