/** Time of day as the status line shows it, `14:02:11`; empty for no moment. */
export function formatTime(moment: string | null): string {
  const date = moment === null ? null : new Date(moment);
  return date === null || Number.isNaN(date.getTime())
    ? ''
    : [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Date and time of a change, `2026-03-02 14:02`; empty for no moment. */
export function formatMoment(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.join('-')} ${formatTime(moment).slice(0, 5)}`;
}
