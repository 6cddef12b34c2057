import type { LevelledRule } from '../../levelled-rule.ts';

/** The drawing as it is printed: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const geometryRules = [] as const satisfies readonly LevelledRule[];
