import type { FixMaker } from '../../fix.ts';

/** Levy, benefit, adjudication, inspection, confirmation, reward: the corrections by the rule whose findings they correct. */
export const kindsFixes = {} as const satisfies Readonly<Record<string, FixMaker>>;
