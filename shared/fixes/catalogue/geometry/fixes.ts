import type { FixMaker } from '../../fix.ts';

/** The drawing as it is printed: the corrections by the rule whose findings they correct. */
export const geometryFixes = {} as const satisfies Readonly<Record<string, FixMaker>>;
