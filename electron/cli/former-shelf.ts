import type { CarrierSource, FormerShelf } from '../../shared/carriers/carrier-source.ts';
import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import { formerOfPackage } from '../../shared/filing/former-package.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';

/** Largest package that is read, in MB. */
const largestPackage = 512;

/** The source with an earlier package to compare with, where the order names one by its file. Throws `file.…`, `package.unreadable`. */
export async function withFormerPackage(source: CarrierSource, order: CarrierOrder): Promise<CarrierSource> {
  const file = 'comparedWith' in order ? order.comparedWith : null;
  if (file === null || !file.toLowerCase().endsWith('.zip')) {
    return source;
  }
  const { charts, ...former } = formerOfPackage(await readBoundedFile(file, largestPackage), file);
  const shelf: FormerShelf = { ...former, charts: charts.map((chart) => ({ read: () => Promise.resolve(chart) })) };
  return { ...source, formerly: (name) => (name === file ? shelf : (source.formerly?.(name) ?? null)) };
}
