import { createHash } from 'node:crypto';
import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { CarrierSealing, CarrierSignature } from '../../../shared/contract/carrier-methods.ts';
import { sha256 } from '../../ports/digest.ts';
import type { OutputFile } from '../../ports/output-folder.ts';
import type { CarrierJob, Exporters } from '../exporters.ts';
import type { OpenedSeal } from '../seal-box.ts';
import type { Services } from '../services.ts';
import { delivered, type DeliveredFile } from './delivered.ts';
import { openRunSeal, openRunSigner } from './sealing.ts';
import { sealingOf } from './sealing-of.ts';

/** What is made, under whose seal and signature. */
export interface RunJob extends Omit<CarrierJob, 'sign'> {
  readonly seal: CarrierSealing;
  readonly signature: CarrierSignature;
}

export interface OpenedRun {
  /** The files to be written; each that bears a seal of the seal box is told to its log. */
  readonly outputs: AsyncIterable<OutputFile>;
  /** What they are made from, the seal with it. */
  readonly source: CarrierSource;
}

/**
 * Seal and certificate are opened before the first file is made: what is wrong with them is told at once. `library` is that of
 * the seal box; null where there is none. Throws what `openRunSeal` and `openRunSigner` do.
 */
export async function openRun(
  { library, clock, exporters }: { readonly library: Services['library'] | null; readonly clock: Services['clock']; readonly exporters: Pick<Exporters, 'carrierFiles'> },
  { seal, signature, ...job }: RunJob,
): Promise<OpenedRun> {
  const { order } = job;
  const signer = openRunSigner(order.as, signature, clock());
  const pressed = await openRunSeal({ library, clock }, order.as, seal, sealingOf(order, job.source, ''));
  const source = { ...job.source, seal: pressed.seal };
  const files = exporters.carrierFiles({ ...job, source, sign: signer.signList });
  const outputs = delivered(order, source.department.name, signer.signFiles(files));
  return { outputs: pressed.record === null ? outputs : told(outputs, pressed.record), source };
}

// helpers

/** The files as they come, each that bears the seal told of with its digest: a whole one before it is written, one in pieces with the last of them. */
async function* told(files: AsyncIterable<DeliveredFile>, tell: OpenedSeal['record']): AsyncGenerator<OutputFile> {
  for await (const file of files) {
    const tellSealed = (digest: string): void => {
      const sealed = file.sealed();
      if (sealed.length > 0) {
        tell({ name: file.name, digest, sealed });
      }
    };
    if ('bytes' in file) {
      tellSealed(sha256(file.bytes));
      yield file;
    } else {
      yield { name: file.name, chunks: digested(file.chunks, tellSealed) };
    }
  }
}

async function* digested(chunks: AsyncIterable<Uint8Array>, tell: (digest: string) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  tell(hash.digest('hex'));
}
