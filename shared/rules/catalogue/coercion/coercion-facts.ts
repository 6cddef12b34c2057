import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { follows, hasRole, nodesWith } from '../../flow.ts';
import { chartSays, saidAt } from '../../said.ts';

/** Whether the chart is a coercive measure 强制措施, so that 强制法18 and its exceptions apply. */
export function isMeasure(context: CheckContext): boolean {
  return follows(context, 'seizure', 'freezing');
}

/** Sealing or seizing 查封、扣押, not another measure of 强制法9 that falls under art. 18 alone. */
export function isSeizure(context: CheckContext): boolean {
  return follows(context, 'seizure') && (context.chart.procedure !== null || chartSays(context, /查封|扣押|暂扣|封存/));
}

/** The steps at which the decision to seal, seize or freeze is made out or handed over. */
export function measureDecisions(context: CheckContext): ChartNode[] {
  return context.flow.filter((node) => {
    const parts = saidAt(node).split(/[\n;。]/);
    return !hasRole(context, node, 'lifting', 'extension') && parts.some((part) => measurePaper.test(part) && !otherPaper.test(part));
  });
}

/** The steps at which it is carried out or its decision made out; where there are none, those of its list and record. */
export function measureSteps(context: CheckContext): ChartNode[] {
  const papers = measureDecisions(context);
  const steps = context.flow.filter((node) => isCarriedOut(context, node) || papers.includes(node));
  return steps.length > 0 ? steps : nodesWith(context, 'inventory', 'on-site-record');
}

/** The steps of acting at once in an emergency, reporting afterwards (强制法19). */
export function urgentSteps(context: CheckContext): ChartNode[] {
  const asked = new Set(urgencyQuestions(context).map((node) => node.id));
  const behind = new Set(
    context.chart.edges.filter((edge) => asked.has(edge.from) && !/^\s*(?:否|不|非|无|没|一般|正常)/.test(edge.label)).map((edge) => edge.to),
  );
  return context.flow.filter(
    (node) =>
      !asked.has(node.id) &&
      (behind.has(node.id) ||
        (node.kind !== 'decision' && !hasRole(context, node, 'measure') && /补办|补报|补批|先行实施/.test(saidAt(node))) ||
        /先行实施|补办|紧急.{0,8}(?:实施|查封|扣押|冻结)/.test(node.text)),
  );
}

/** Where the chart asks whether the case is urgent. */
export function urgencyQuestions({ flow }: CheckContext): ChartNode[] {
  return flow.filter((node) => node.kind === 'decision' && /紧急/.test(node.text));
}

/** The steps at which the term of the measure is prolonged. */
export function extensions(context: CheckContext): ChartNode[] {
  return context.flow.filter((node) => hasRole(context, node, 'extension') || /延长/.test(node.text));
}

// helpers

/** Carried out in the ordinary way: what comes first in an emergency is told apart. */
function isCarriedOut(context: CheckContext, node: ChartNode): boolean {
  return node.kind !== 'decision' && hasRole(context, node, 'measure') && !hasRole(context, node, 'lifting', 'extension') && !/先行|紧急|补办|当场实施/.test(node.text);
}

const measurePaper = /(?:查封|扣押|冻结|强制措施)[^,、]{0,10}决定书|^(?:交付|送达|制作|当场交付)?决定书/;
const otherPaper = /解除|延长|延期|处罚|处理决定|解冻|移送/;
