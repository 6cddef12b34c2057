import type { ContentElement } from '../model/sections.ts';
import type { Term } from '../model/terms.ts';
import type { CheckContext } from './check-context.ts';

/** Target of a finding about the chart itself and not one of its nodes, edges or lanes. */
export const chartTarget = 'chart';

/** What fills a blank of a message: the same in both languages, or a term. */
export type MessageDetail = string | number | Term;

/** What a rule says: which of its messages, and where. */
export interface RuleReport<MessageId extends string = string> {
  readonly messageId: MessageId;
  /** Id of the node, edge or lane; `chart` for the chart itself. */
  readonly target: string;
  /** Path of the field within the target, as the chart's schema names it; list members by index: `content.basis.0.article`. */
  readonly field: string;
  /** Values for the message's blanks, by name. */
  readonly details?: Readonly<Record<string, MessageDetail>>;
}

/**
 * One requirement on a chart. A rule knows neither its severity (presets.ts) nor the other rules, and reads nothing but
 * its context, so that the same chart always gives the same reports.
 */
export interface Rule<Id extends string = string, MessageId extends string = string> {
  /** Also the name of its file, its samples and its page under docs/rules. */
  readonly id: Id;
  /** The content element it concerns, or `structure` for the drawing's soundness. */
  readonly element: ContentElement | 'structure';
  /** The provision it stands on, shortly: 意见二（二）“办理时限”. */
  readonly clause: string;
  /** What is required, in one sentence. */
  readonly requirement: Term;
  /** Why it is required, in one sentence. */
  readonly reason: Term;
  /** What is wrong and what to do; `{name}` is a blank filled from the report's details. */
  readonly messages: Readonly<Record<MessageId, Term>>;
  check(context: CheckContext, report: (report: RuleReport<MessageId>) => void): void;
}

/** Keeps a rule's id and message ids as literal types. */
export function defineRule<const Id extends string, const MessageId extends string>(
  rule: Rule<Id, MessageId>,
): Rule<Id, MessageId> {
  return rule;
}

/** Everything the rule reports on the chart of the context, in the rule's order. */
export function reportsOf(rule: Rule, context: CheckContext): RuleReport[] {
  const reports: RuleReport[] = [];
  rule.check(context, (report) => reports.push(report));
  return reports;
}
