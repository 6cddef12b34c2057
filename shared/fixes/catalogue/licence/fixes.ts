import type { FixMaker } from '../../fix.ts';

/** Licences: the corrections by the rule whose findings they correct. */
export const licenceFixes = {} as const satisfies Readonly<Record<string, FixMaker>>;
