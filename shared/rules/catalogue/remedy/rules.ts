import type { LevelledRule } from '../../levelled-rule.ts';

/** Remedies and stale texts: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const remedyRules = [] as const satisfies readonly LevelledRule[];
