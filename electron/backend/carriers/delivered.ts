import type { CarrierOrder } from '../../../shared/contract/carrier-order.ts';
import { zipChunks, type ZipMember } from '../../../shared/filing/zip-chunks.ts';
import { safeFileName } from '../../../shared/formats/safe-file-name.ts';
import type { OutputFile } from '../../ports/output-folder.ts';
import type { ProducedFile } from '../exporters.ts';

/** A file as it is handed over. `sealed`: titles of what bears the seal in it, all of them known once it is made. */
export type DeliveredFile = OutputFile & { sealed(): readonly string[] };

/** The files as they are handed over: those of a package as one zip, named after its department, written as its members come. */
export async function* delivered({ as }: CarrierOrder, department: string, files: AsyncIterable<ProducedFile>): AsyncGenerator<DeliveredFile> {
  if (as === 'package') {
    const sealed = new Set<string>();
    yield { name: `${safeFileName(department, '')}备案包.zip`, chunks: zipped(files, (title) => sealed.add(title)), sealed: () => [...sealed] };
    return;
  }
  for await (const { name, bytes, sealed = [] } of files) {
    yield { name, bytes, sealed: () => sealed };
  }
}

/** The zip file of a package's members, piece by piece. `onSealed` is told the title of whatever bears the seal in one. */
export function zipped(files: AsyncIterable<ProducedFile>, onSealed: (title: string) => void = () => undefined): AsyncIterable<Uint8Array> {
  return zipChunks(asMembers(files, onSealed));
}

// helpers

async function* asMembers(files: AsyncIterable<ProducedFile>, onSealed: (title: string) => void): AsyncGenerator<ZipMember> {
  for await (const { name, bytes, sealed = [] } of files) {
    sealed.forEach(onSealed);
    yield { path: name, bytes };
  }
}
