import type { Clock } from '../../shared/kernel/sources.ts';

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString();

/** The calendar day of the moment where this machine stands, `YYYY-MM-DD`. */
export function localDate(moment: string): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
