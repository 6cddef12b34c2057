import type { CarrierOrder } from '../../../shared/contract/carrier-order.ts';
import { zipChunks, type ZipMember } from '../../../shared/filing/zip-chunks.ts';
import { safeFileName } from '../../../shared/formats/safe-file-name.ts';
import type { OutputFile } from '../../ports/output-folder.ts';
import type { ProducedFile } from '../exporters.ts';

/** The files as they are handed over: those of a package as one zip, named after its department, written as its members come. */
export function delivered({ as }: CarrierOrder, department: string, files: AsyncIterable<ProducedFile>): AsyncIterable<OutputFile> {
  return as === 'package' ? only({ name: `${safeFileName(department, '')}备案包.zip`, chunks: zipped(files) }) : files;
}

/** The zip file of a package's members, piece by piece. */
export function zipped(files: AsyncIterable<ProducedFile>): AsyncIterable<Uint8Array> {
  return zipChunks(asMembers(files));
}

// helpers

async function* only(file: OutputFile): AsyncGenerator<OutputFile> {
  yield file;
}

async function* asMembers(files: AsyncIterable<ProducedFile>): AsyncGenerator<ZipMember> {
  for await (const { name, bytes } of files) {
    yield { path: name, bytes };
  }
}
