import type { LevelledRule } from '../../levelled-rule.ts';

/** Levy, benefit, adjudication, inspection, confirmation, reward: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const kindsRules = [] as const satisfies readonly LevelledRule[];
