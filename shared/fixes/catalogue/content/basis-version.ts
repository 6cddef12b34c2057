import { indexIn, withContent } from '../../changes.ts';
import { versionOf } from '../../citations.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Takes the version under which the chart cites the same law elsewhere. */
export const fixBasisVersion: FixMaker = (chart, finding) => {
  const index = indexIn(finding.field);
  const citation = chart.content.basis[index];
  const version = citation === undefined ? null : versionOf(chart, citation.law);
  if (citation === undefined || version === null) {
    return [];
  }
  const basis = chart.content.basis.map((each, at) => (at === index ? { ...each, version } : each));
  const title = { zh: `填入图中别处引用同一部法的版本（${version}）`, en: `Enter the version cited elsewhere (${version})` };
  return [madeFix('basis-version.elsewhere', title, withContent(chart, { basis }))];
};
