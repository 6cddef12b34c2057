import type { ExampleMoment } from '../../shared/model/limit-example.ts';
import type { Language } from '../../shared/text/text.ts';

/** The day an example begins on, with its weekday: `2026-03-02（周一）`, `Mon, 2 Mar 2026`. */
export function exampleDay(moment: ExampleMoment, language: Language): string {
  if (language === 'en') {
    return `${written(moment, 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })}${hour(moment)}`;
  }
  const date = [moment.year, moment.month, moment.day].map((part) => String(part).padStart(2, '0')).join('-');
  return `${date}（${weekday(moment)}）${hour(moment)}`;
}

/** The day an example ends on; its year only where it is another: `3月16日（周一）`, `Mon, 16 Mar`. */
export function exampleMonthDay(moment: ExampleMoment, year: number, language: Language): string {
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', ...(moment.year === year ? {} : { year: 'numeric' }) };
  return language === 'en'
    ? `${written(moment, 'en-GB', { ...format, weekday: 'short', month: 'short' })}${hour(moment)}`
    : `${written(moment, 'zh-CN', { ...format, month: 'long' })}（${weekday(moment)}）${hour(moment)}`;
}

/** What happens on the day a limit starts from: 受理之日 → 受理. */
export function startWord(start: string): string {
  return start.trim().replace(/(?:之日|之时|当日|的?次日|日)$/, '');
}

// helpers

function weekday(moment: ExampleMoment): string {
  return written(moment, 'zh-CN', { weekday: 'short' });
}

function hour(moment: ExampleMoment): string {
  return moment.hour === null ? '' : ` ${moment.hour}:00`;
}

function written({ year, month, day }: ExampleMoment, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
}
