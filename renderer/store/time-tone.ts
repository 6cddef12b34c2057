import type { ChartTime } from '../../shared/law/time-of.ts';

/** How a verdict on the sum is marked. */
export const timeTones = { exceeds: 'bad', 'may-exceed': 'warn', within: 'good', open: 'info' } as const satisfies Readonly<Record<ChartTime['verdict'], string>>;
