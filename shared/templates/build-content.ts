import { limitOf } from '../law/legal-limits.ts';
import type { Citation } from '../model/citation.ts';
import { emptyContent, type Content, type Liability, type Remedy, type RightEntry, type RightKind } from '../model/content.ts';
import type { OverallLimit } from '../model/limit.ts';
import { citing } from './build.ts';

/** The text of a chart as a template knows it; what only a department can say stays empty. */
export function contentOf(known: {
  readonly basis: readonly Citation[];
  readonly handlingPosts: string;
  readonly statutory: OverallLimit | null;
  readonly limitNote: string;
  readonly quality: Content['quality'];
  readonly rights: readonly RightEntry[];
  readonly liability: Liability;
  readonly remedy?: Remedy;
  readonly notes?: string;
}): Content {
  return {
    ...emptyContent(),
    basis: [...known.basis],
    handlingPosts: known.handlingPosts,
    limits: { statutory: known.statutory, promised: null, note: known.limitNote },
    quality: known.quality,
    rights: [...known.rights],
    liability: known.liability,
    remedy: known.remedy ?? usualRemedy,
    notes: known.notes ?? '',
  };
}

/** The overall limit as the statute fixes it, by the limit's id. */
export function within(limitId: string): OverallLimit {
  return { mode: 'period', limit: limitOf(limitId) };
}

/** A right that applies, with how. */
export function right(kind: RightKind, text: string): RightEntry {
  return { right: kind, applies: true, text };
}

/** A right that does not apply, with why. */
export function noRight(kind: RightKind, text: string): RightEntry {
  return { right: kind, applies: false, text };
}

/** Liability for what the officers may do wrong, in words that stand before 的; the sanctions of the Civil Servant Law come last. */
export function liabilityFor(faults: string, citations: readonly Citation[]): Liability {
  return {
    text: `${faults}的，责令改正，对直接负责的主管人员和其他直接责任人员依法给予处分；构成犯罪的，依法追究刑事责任。`,
    citations: [...citations, civilServants(62)],
  };
}

/** Reconsideration in sixty days (复议法20) or suit in six months (行诉法46); body and court are the department's to say. */
export const usualRemedy: Remedy = { reviewBody: '', reviewFirst: false, reviewPeriod: '六十日', court: '', suitPeriod: '六个月', note: '' };

// helpers

const civilServants = citing('civil-servant-law');
