import type { FixMaker } from '../../fix.ts';

/** Remedies and stale texts: the corrections by the rule whose findings they correct. */
export const remedyFixes = {} as const satisfies Readonly<Record<string, FixMaker>>;
