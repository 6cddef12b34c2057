import { citationsOf } from '../../../law/citing.ts';
import { moveCitation } from '../../../law/move-citation.ts';
import { lawOfCitation } from '../../../law/register.ts';
import type { Chart } from '../../../model/chart.ts';
import type { Citation } from '../../../model/citation.ts';
import { printPlace } from '../../../model/print-citation.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { indexIn, withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** The law's full name; the place of the same matter in the version in force. */
export const fixCitationInForce: FixMaker = (chart, finding, { register }) => {
  const place = citationsOf(chart).find(({ target, field }) => target === finding.target && finding.field.startsWith(`${field}.`));
  const law = place === undefined ? null : lawOfCitation(register, place.citation);
  if (place === undefined || law === null) {
    return [];
  }
  if (finding.field.endsWith('.law')) {
    const title = { zh: `写全称《${law.name}》`, en: 'Write the full name' };
    return [madeFix('citation-in-force.name', title, withCitations(chart, place.target, place.field, [{ ...place.citation, law: law.name }]))];
  }
  if (!finding.field.endsWith('.version')) {
    return [];
  }
  const { outcome, citations, certainty } = moveCitation(register, place.citation);
  const title = { zh: `改引现行版本${citations.map(printPlace).join('、')}`, en: 'Cite the version in force' };
  const kind = citations.length === 1 && certainty === 'read' ? 'plain' : 'choice';
  return outcome === 'moved' ? [madeFix('citation-in-force.moved', title, withCitations(chart, place.target, place.field, citations), kind)] : [];
};

// helpers

/** The chart with the citation at that place replaced by these. */
function withCitations(chart: Chart, target: string, field: string, wanted: readonly Citation[]): Chart {
  const index = indexIn(field);
  const change = (list: readonly Citation[]): Citation[] => [...list.slice(0, index), ...wanted, ...list.slice(index + 1)];
  const { basis, liability } = chart.content;
  if (target !== chartTarget) {
    return { ...chart, nodes: chart.nodes.map((node) => (node.id === target ? { ...node, citations: change(node.citations) } : node)) };
  }
  return field.startsWith('content.basis')
    ? withContent(chart, { basis: change(basis) })
    : withContent(chart, { liability: { ...liability, citations: change(liability.citations) } });
}
