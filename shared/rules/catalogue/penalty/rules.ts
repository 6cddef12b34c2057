import type { LevelledRule } from '../../levelled-rule.ts';
import { penaltyHearingWindow } from './penalty-hearing-window.ts';
import { penaltyLegalReview } from './penalty-legal-review.ts';

/** Penalties: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const penaltyRules = [
  { rule: penaltyLegalReview, filing: 'error', drawing: 'info' },
  { rule: penaltyHearingWindow, filing: 'error', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
