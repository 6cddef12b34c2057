import type { Limit, LimitUnit } from '../model/limit.ts';
import type { Term } from '../model/terms.ts';

/**
 * How well a fact of the law is known: `read` in the statute's text; `interpretive` = read, but the text leaves room (the
 * unit of a 日, the start); `unverified` = known from elsewhere, the text was not at hand.
 */
export type Certainty = 'read' | 'interpretive' | 'unverified';

/** Who has to keep the limit. */
export type Bound = 'agency' | 'counterparty' | 'court' | 'review-body' | 'police';

/** A longer period the same provision allows. */
export interface LegalExtension {
  /** At most as many more, of this unit. */
  readonly amount: number;
  readonly unit: LimitUnit;
  /** Who approves it, in the provision's words; null where the provision names nobody. */
  readonly approver: Term | null;
  /** The person concerned must be told. */
  readonly mustTell: boolean;
  readonly article: number;
  readonly paragraph: number | null;
}

/** Time the law does not count, in the provision's words. */
export interface LegalExclusion extends Term {
  readonly article: number;
}

/** One statutory time limit, with the place that states it. Ordinals are null where the article has no such level. */
export interface LegalLimit {
  /** As in `node.limitId`: `P-90`. */
  readonly id: string;
  readonly name: Term;
  readonly amount: number;
  readonly unit: LimitUnit;
  /** `at-most`: done within it; `at-least`: not before it has passed, or so long before (see `counted`). */
  readonly bound: 'at-most' | 'at-least';
  /** Counted forward from the start, or backward: seven working days before the hearing. */
  readonly counted: 'after' | 'before';
  readonly binds: Bound;
  /** What starts it (or, counted backward, what it precedes), in Chinese words fit for `Limit.start`: 受理之日. */
  readonly start: string;
  /** Id of the law in the register. */
  readonly lawId: string;
  /** Date of the version it was taken from, `YYYY-MM-DD`. */
  readonly version: string;
  readonly article: number;
  readonly paragraph: number | null;
  readonly item: number | null;
  /** The article of the same law that says which days a 日 counts; null where the provision itself names the unit, or none does. */
  readonly unitArticle: number | null;
  readonly extension: LegalExtension | null;
  readonly exclusions: readonly LegalExclusion[];
  /** The provision yields to other ones 法律、法规另有规定的除外. */
  readonly exceptionClause: boolean;
  readonly certainty: Certainty;
}

/** What a table of one law's limits leaves out where nothing is special about it. */
export type LimitRow = Pick<LegalLimit, 'id' | 'name' | 'amount' | 'unit' | 'binds' | 'start' | 'article'> & Partial<LegalLimit>;

/** The rows as limits of the law in the version read: forward, at most, no extension, nothing left out, read in the text. */
export function limitsOfLaw(lawId: string, version: string, rows: readonly LimitRow[]): LegalLimit[] {
  return rows.map((row) => ({
    bound: 'at-most',
    counted: 'after',
    lawId,
    version,
    paragraph: null,
    item: null,
    unitArticle: null,
    extension: null,
    exclusions: [],
    exceptionClause: false,
    certainty: 'read',
    ...row,
  }));
}

/** The statutory limit as a limit of a chart or step. */
export function asLimit({ amount, unit, start }: LegalLimit): Limit {
  return { amount, unit, start };
}
