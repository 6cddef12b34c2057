import { readChartFile } from '../formats/chart-file.ts';
import { refused } from './archive-limits.ts';
import type { FormerState } from './document-facts.ts';
import { chartsInOrder, readFilingData } from './filing-data.ts';
import { readArchive } from './read-archive.ts';
import { unpackMember } from './unpack-member.ts';
import { parseJson } from './verify-manifest.ts';

/**
 * Catalogue and charts as an earlier filing package holds them, to compare with. Whether the package is in order is not asked.
 * @throws MingquanError `package.unreadable` for what is no filing package, `chart.unreadable`.
 */
export function formerOfPackage(bytes: Uint8Array, fileName: string): FormerState {
  const entries = readArchive(bytes, fileName);
  const contents = (ending: string): Uint8Array[] =>
    entries.filter((entry) => entry.name.endsWith(ending)).flatMap((entry) => {
      const unpacked = unpackMember(entry, fileName);
      return unpacked.ok ? [unpacked.bytes] : [];
    });
  const [stored] = contents('备案数据.json').flatMap((member) => readFilingData(parseJson(member)) ?? []);
  if (stored === undefined) {
    throw refused(fileName, '其中没有备案数据 / it holds no filing data');
  }
  const { powers, issuedOn } = stored.data;
  const charts = contents('.chart.json').map((member) => readChartFile(member, fileName).chart);
  return { name: '以往的备案稿', on: issuedOn, powers, charts: chartsInOrder(powers, charts) };
}
