import type { Chart } from '../../../model/chart.ts';
import type { ChartEdge } from '../../../model/edge.ts';
import { graphOf } from '../../../model/graph.ts';
import { isBlank } from '../../../rules/node-facts.ts';
import { short, withEdge, withNode } from '../../changes.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';

/** Writes the condition that is left for an exit; makes a step of a decision that decides nothing. */
export const fixDecisionExits: FixMaker = (chart, finding) => {
  const edge = chart.edges.find((each) => each.id === finding.target);
  return edge === undefined ? asStep(chart, finding.target) : withLabel(chart, edge);
};

// helpers

function asStep(chart: Chart, id: string): Fix[] {
  const node = chart.nodes.find((each) => each.id === id);
  const title = { zh: `把“${short(node?.text ?? '')}”改为环节`, en: `Make "${short(node?.text ?? '')}" a step` };
  return node === undefined ? [] : [madeFix('decision-exits.step', title, withNode(chart, id, { kind: 'step' }), 'choice')];
}

function withLabel(chart: Chart, edge: ChartEdge): Fix[] {
  const exits = graphOf(chart).outgoing.get(edge.from) ?? [];
  const others = exits.filter((each) => each.id !== edge.id).map((each) => each.label.trim());
  const only = exits.length === 2 && others[0] !== undefined && others[0] !== '' ? others[0] : null;
  const complement = only === null ? null : complementOf(only);
  const wanted = complement === null ? ['是', '否'].filter((label) => !others.includes(label)) : [complement];
  const isPlain = complement !== null && isBlank(edge.label);
  return wanted
    .filter((label) => label.length <= 200 && !others.includes(label))
    .map((label) =>
      madeFix(
        isPlain ? 'decision-exits.complement' : `decision-exits.label-${label}`,
        { zh: `写上“${short(label)}”`, en: `Write "${short(label)}"` },
        withEdge(chart, edge.id, { label, route: null }),
        isPlain ? 'plain' : 'choice',
      ),
    );
}

/** The other answer to a question, where there is exactly one: 是/否, 符合/不符合, 有/无. */
function complementOf(label: string): string | null {
  const pairs: readonly (readonly [string, string])[] = [['是', '否'], ['有', '无'], ['已', '未'], ['批准', '不予批准'], ['受理', '不予受理'], ['许可', '不予许可'], ['处罚', '不予处罚'], ['立案', '不予立案'], ['准予', '不准予']];
  for (const [first, second] of pairs) {
    if (label === first || label === second) {
      return label === first ? second : first;
    }
  }
  if (/^不[^予]/.test(label)) {
    return label.slice(1);
  }
  return /^(?:符合|同意|通过|合格|属于|需要|成立|要求|申请|服从|履行|齐全|具备|构成|超过|涉及|清楚|充分)/.test(label) ? `不${label}` : null;
}
