import type { LevelledRule } from '../../levelled-rule.ts';

/** Licences: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const licenceRules = [] as const satisfies readonly LevelledRule[];
