import type { Calendar } from './calendar.ts';
import { isOpen, type ChangeEvent } from './change-event.ts';
import { addWorkdays } from './deadlines.ts';

/** Working days to adjust and publish after a change: 意见二（二）; 政府信息公开条例 gives the same for what it has published. */
export const adjustWithin = 20;

/** The event with its last day as the calendar gives it; one that is closed keeps the day it was held to. */
export function dueEvent(event: ChangeEvent, calendar: Calendar): ChangeEvent {
  if (!isOpen(event)) {
    return event;
  }
  const { raw, isProvisional } = addWorkdays(calendar, event.on, adjustWithin);
  return { ...event, dueOn: raw, isProvisional };
}
