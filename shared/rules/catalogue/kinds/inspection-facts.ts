import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { hasRole } from '../../flow.ts';

/** The steps at which the inspection itself is made, not its plan, record, result or re-check. */
export function inspections(context: CheckContext): ChartNode[] {
  return context.flow.filter(
    (node) =>
      node.kind !== 'terminator' &&
      node.kind !== 'decision' &&
      (hasRole(context, node, 'on-site-check') || /(?:实施|开展|进行).{0,6}检查|现场检查/.test(node.text)) &&
      !/计划|方案|审批|批准|笔录|结果|复查|报告|通知|派员|直接/.test(node.text),
  );
}
