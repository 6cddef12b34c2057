import type { Clock } from '../../shared/kernel/sources.ts';

/** The machine's clock. */
export const systemClock: Clock = () => new Date().toISOString();

/** The time of day of the moment where this machine stands, `HH:MM:SS`. */
export function localTime(moment: string): string {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** The calendar day of the moment where this machine stands, `YYYY-MM-DD`. */
export function localDate(moment: string): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

// helpers

function two(value: number): string {
  return String(value).padStart(2, '0');
}
