import type { FixMaker } from '../../fix.ts';

/** Coercion: the corrections by the rule whose findings they correct. */
export const coercionFixes = {} as const satisfies Readonly<Record<string, FixMaker>>;
