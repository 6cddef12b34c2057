import type { Chart } from '../../../model/chart.ts';
import { chartTarget } from '../../../rules/rule.ts';
import type { Fix, FixFacts, FixMaker } from '../../fix.ts';
import { insertBefore } from '../../insert-step.ts';
import { documentFix, dutyFix, stepFix } from '../../step-fixes.ts';

/** 强制法55: the application, signed and sealed. */
export const fixCourtApplicationPapers: FixMaker = (chart, finding, facts) =>
  finding.target === chartTarget
    ? applied(chart, facts)
    : finding.field === 'documents'
    ? documentFix('court-application-papers.paper', chart, finding.target, '强制执行申请书')
    : dutyFix('court-application-papers.signed', chart, finding.target, '申请书由负责人签名、加盖印章并注明日期');

// helpers

/** The application after whoever was called on has not performed. */
function applied(chart: Chart, facts: FixFacts): Fix[] {
  const court = chart.nodes.find((node) => chart.lanes.some((lane) => lane.id === node.laneId && lane.kind === 'external' && /法院/.test(lane.name)));
  const own = chart.lanes.find((lane) => lane.kind === 'section' || lane.kind === 'post');
  const draft = {
    text: '申请人民法院强制执行',
    duty: '申请书由负责人签名、加盖印章并注明日期',
    documents: ['强制执行申请书'],
    limit: { amount: 3, unit: 'month', start: '法定期限届满之日' } as const,
  };
  const after = court === undefined || own === undefined ? null : insertBefore(chart, court.id, { ...draft, laneId: own.id }, facts);
  return stepFix('court-application-papers.step', draft.text, after);
}
