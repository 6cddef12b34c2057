import type { FixMaker } from '../../fix.ts';
import { fixPenaltyHearingWindow } from './penalty-hearing-window.ts';
import { fixPenaltyLegalReview } from './penalty-legal-review.ts';

/** Penalties: the corrections by the rule whose findings they correct. */
export const penaltyFixes = {
  'penalty-hearing-window': fixPenaltyHearingWindow,
  'penalty-legal-review': fixPenaltyLegalReview,
} as const satisfies Readonly<Record<string, FixMaker>>;
