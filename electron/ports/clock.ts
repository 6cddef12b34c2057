import type { Clock } from '../../shared/kernel/sources.ts';

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString();
