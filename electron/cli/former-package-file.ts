import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import { withFormerPackage } from '../backend/carriers/former-package.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';

/** Largest package that is read, in MB. */
const largestPackage = 512;

/** The source with an earlier package to compare with, where the order names one by its file. Throws `file.…`, `package.unreadable`. */
export async function withFormerPackageFile(source: CarrierSource, order: CarrierOrder): Promise<CarrierSource> {
  const file = 'comparedWith' in order ? order.comparedWith : null;
  return file !== null && file.toLowerCase().endsWith('.zip') ? withFormerPackage(source, file, { name: file, bytes: await readBoundedFile(file, largestPackage) }) : source;
}
