import { citationsOf } from '../law/citing.ts';
import type { Chart } from '../model/chart.ts';
import type { Citation } from '../model/citation.ts';

/** Everything the chart cites, without its places. */
export function allCitations(chart: Chart): Citation[] {
  return citationsOf(chart).map(({ citation }) => citation);
}

/** The law's name without title marks and white space round it. */
export function lawName(law: string): string {
  return law.replace(/[《》]/g, '').trim();
}

/** The one version date under which the chart cites the law; null where it names none or several. */
export function versionOf(chart: Chart, law: string): string | null {
  const versions = new Set(
    allCitations(chart)
      .filter((citation) => lawName(citation.law) === lawName(law) && citation.version.trim() !== '')
      .map((citation) => citation.version),
  );
  const [only] = versions;
  return versions.size === 1 && only !== undefined ? only : null;
}
