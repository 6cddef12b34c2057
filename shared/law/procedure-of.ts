import type { Chart } from '../model/chart.ts';
import type { Procedure } from '../model/procedure.ts';

/** The procedure the chart follows: as set, else inferred from its kind, title and steps. */
export function procedureOf(chart: Chart): Procedure {
  return chart.procedure ?? inferProcedure(chart);
}

/** The guess. A chart that shows both courses of penalty is held to the ordinary one. */
export function inferProcedure({ title, power, nodes }: Pick<Chart, 'title' | 'power' | 'nodes'>): Procedure {
  const named = `${title}\n${power.name}`;
  switch (power.kind) {
    case 'penalty':
      return /简易程序|当场处罚/.test(named) && !/普通程序|一般程序/.test(named) ? 'penalty-summary' : 'penalty';
    case 'coercion':
      return inferCoercion(named, nodes.map((node) => node.text).join('\n'));
    default:
      return power.kind;
  }
}

// helpers

function inferCoercion(named: string, steps: string): Procedure {
  if (/申请.{0,10}法院|非诉/.test(named)) {
    return 'enforcement-court';
  }
  if (/冻结/.test(named)) {
    return 'freezing';
  }
  if (/查封|扣押|暂扣|封存|强制措施/.test(named)) {
    return 'seizure';
  }
  if (/强制执行|代履行|拆除|划拨|拍卖|加处|滞纳金/.test(named)) {
    return /申请.{0,10}法院/.test(steps) && !/强制执行决定/.test(steps) ? 'enforcement-court' : 'enforcement';
  }
  return /催告/.test(steps) ? 'enforcement' : 'seizure';
}
