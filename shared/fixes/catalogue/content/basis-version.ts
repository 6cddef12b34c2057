import { currentVersion, lawOfCitation } from '../../../law/register.ts';
import { indexIn, withContent } from '../../changes.ts';
import { versionOf } from '../../citations.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Takes the version under which the chart cites the same law elsewhere; else, if the clerk says so, the one in force. */
export const fixBasisVersion: FixMaker = (chart, finding, { register }) => {
  const index = indexIn(finding.field);
  const citation = chart.content.basis[index];
  if (citation === undefined) {
    return [];
  }
  const withVersion = (version: string): ReturnType<typeof withContent> =>
    withContent(chart, { basis: chart.content.basis.map((each, at) => (at === index ? { ...each, version } : each)) });
  const elsewhere = versionOf(chart, citation.law);
  if (elsewhere !== null) {
    const title = { zh: `填入图中别处引用同一部法的版本（${elsewhere}）`, en: `Enter the version cited elsewhere (${elsewhere})` };
    return [madeFix('basis-version.elsewhere', title, withVersion(elsewhere))];
  }
  const law = lawOfCitation(register, citation);
  const current = law === null ? undefined : currentVersion(law)?.date;
  const title = { zh: `填入现行版本（${current}），条文序号请核对`, en: `Enter the version in force (${current}); check the article` };
  return current === undefined ? [] : [madeFix('basis-version.current', title, withVersion(current), 'choice')];
};
