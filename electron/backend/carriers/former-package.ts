import type { CarrierSource, FormerShelf } from '../../../shared/carriers/carrier-source.ts';
import { formerOfPackage } from '../../../shared/filing/former-package.ts';

/** The source with an earlier package to compare with under that name. Throws `package.unreadable`, `chart.unreadable`. */
export function withFormerPackage(source: CarrierSource, name: string, file: { readonly name: string; readonly bytes: Uint8Array }): CarrierSource {
  const { charts, ...former } = formerOfPackage(file.bytes, file.name);
  const shelf: FormerShelf = { ...former, charts: charts.map((chart) => ({ read: () => Promise.resolve(chart) })) };
  return { ...source, formerly: (other) => (other === name ? shelf : (source.formerly?.(other) ?? null)) };
}
