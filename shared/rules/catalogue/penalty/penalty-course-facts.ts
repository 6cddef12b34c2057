import { reachable } from '../../../model/graph.ts';
import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { hasRole, nodesWith } from '../../flow.ts';
import { excludesHearing } from '../../penalty-facts.ts';
import { chartTarget } from '../../rule.ts';
import { sentencesOf } from '../../sentences.ts';

/** Whether the chart is a penalty of either course: 处罚法 chapter 5 section 1 governs both. */
export function isPenalty({ procedure }: CheckContext): boolean {
  return procedure === 'penalty' || procedure === 'penalty-summary';
}

export function isOrdinary({ procedure }: CheckContext): boolean {
  return procedure === 'penalty';
}

export function isSummary({ procedure }: CheckContext): boolean {
  return procedure === 'penalty-summary';
}

/** Whether hearings belong to the course: an ordinary penalty that does not say that none is due (处罚法63). */
export function hasHearings(context: CheckContext): boolean {
  return isOrdinary(context) && !excludesHearing(context.chart);
}

/** A sentence that says how days are counted states no limit: 送达七日按工作日计算. */
export function isCounting(sentence: string): boolean {
  return /按(?:照)?(?:工作日|自然日)计算/.test(sentence);
}

/** Whether the course says it: a step, a flow line, the notes or the note on limits. Rights and posts only speak of it. `isMeant` leaves sentences out. */
export function courseSays({ texts }: CheckContext, pattern: RegExp, isMeant: (sentence: string) => boolean = () => true): boolean {
  const ofCourse = texts.filter(({ target, field }) => (target === chartTarget ? spoken.has(field) : field !== 'limit.start'));
  return ofCourse.some(({ text }) => sentencesOf(text).some((sentence) => isMeant(sentence) && pattern.test(sentence.normalize('NFKC'))));
}

/** The steps at which the penalty is decided or its decision made out, in flow order; a meeting that decides where nothing else does. */
export function penaltyDecisions(context: CheckContext): ChartNode[] {
  const deciding = nodesWith(context, 'decision').filter(
    (node) =>
      !hasRole(context, node, 'legal-review', 'notice', 'transfer', 'refusal', 'lifting', 'measure', 'execution-decision', 'case-opening') && !otherDecision.test(node.text),
  );
  const single = deciding.filter((node) => !meeting.test(node.text));
  return single.length > 0 ? single : deciding;
}

/** Steps that open the case, not those that refuse to or withdraw it. */
export function caseOpenings(context: CheckContext): ChartNode[] {
  return nodesWith(context, 'case-opening');
}

/** The investigation proper, without the first look at a lead before the case is opened. */
export function investigations(context: CheckContext): ChartNode[] {
  return nodesWith(context, 'investigation', 'on-site-check').filter(
    (node) => !/初步|初查|线索|受理/.test(node.text) && !hasRole(context, node, 'hearing', 'review', 'statement', 'performance', 'follow-up'),
  );
}

/** The first of the targets that some way reaches without any of `gates`; ways along lines that say the right was given up are none. */
export function firstBypassed(context: CheckContext, targets: readonly ChartNode[], gates: readonly ChartNode[]): ChartNode | undefined {
  const starts = context.starts.length > 0 ? context.starts : context.flow.slice(0, 1);
  return firstReached(context, starts.map((node) => node.id), targets, gates);
}

/** The first of the targets that some way from `from` reaches without any of `gates`. */
export function firstReached(
  context: CheckContext,
  from: readonly string[],
  targets: readonly ChartNode[],
  gates: readonly ChartNode[],
): ChartNode | undefined {
  const closed = new Set(gates.map((node) => node.id));
  const waived = new Set(context.chart.edges.filter(({ label }) => givenUp.test(label)).map((edge) => `${edge.from}\n${edge.to}`));
  const open = reachable(
    from.filter((id) => !closed.has(id)),
    (id) => context.next(id).filter((next) => !closed.has(next) && !waived.has(`${id}\n${next}`)),
  );
  return targets.find((node) => !closed.has(node.id) && open.has(node.id));
}

/** The nodes the given ones lead to. */
export function after(context: CheckContext, nodes: readonly ChartNode[]): ReadonlySet<string> {
  return reachable(
    nodes.flatMap((node) => context.next(node.id)),
    context.next,
  );
}

// helpers

/** The texts beside the drawing that tell of the course. */
const spoken: ReadonlySet<string> = new Set(['content.notes', 'content.limits.note']);

const meeting = /集体|案审|审理委员会|办公会/;
/** Decisions of a case that are none on the penalty. */
const otherDecision = /登记保存|查封|扣押|冻结|强制|改正|延期|分期|回避|撤销|中止|终结|管辖|受理|意见|建议|拟|审核/;
/** 处罚法62: the party has clearly given up statement and defence. */
const givenUp = /放弃/;
