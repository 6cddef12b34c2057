import { procedureOf } from '../../../law/procedure-of.ts';
import type { Chart } from '../../../model/chart.ts';
import type { LimitUnit } from '../../../model/limit.ts';
import { limitUnitTerms } from '../../../model/terms.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { withContent, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Both readings of 日; which one the law means is the clerk's to say, but for the decision on a licence, which 许可法82 says. */
export const fixLimitUnit: FixMaker = (chart, finding) =>
  readings(chart, finding.field).flatMap((unit) => {
    const after = finding.target === chartTarget ? withOverallUnit(chart, finding.field, unit) : withStepUnit(chart, finding.target, unit);
    const title = { zh: `注明为“${limitUnitTerms[unit].zh}”`, en: `Mark it as ${limitUnitTerms[unit].en}` };
    return after === null ? [] : [madeFix(`limit-unit.${unit}`, title, after, 'choice')];
  });

// helpers

function readings(chart: Chart, field: string): readonly LimitUnit[] {
  return procedureOf(chart) === 'licence' && field.includes('statutory') ? ['workday'] : ['workday', 'day'];
}

function withOverallUnit(chart: Chart, field: string, unit: LimitUnit): Chart | null {
  const side = field.endsWith('promised') ? 'promised' : 'statutory';
  const overall = chart.content.limits[side];
  return overall?.mode !== 'period'
    ? null
    : withContent(chart, { limits: { ...chart.content.limits, [side]: { ...overall, limit: { ...overall.limit, unit } } } });
}

function withStepUnit(chart: Chart, id: string, unit: LimitUnit): Chart | null {
  const limit = chart.nodes.find((node) => node.id === id)?.limit ?? null;
  return limit === null ? null : withNode(chart, id, { limit: { ...limit, unit } });
}
