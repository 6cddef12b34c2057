import type { CalendarSettings } from '../../shared/law/arrangement.ts';
import { calendarOf, type Calendar } from '../../shared/law/calendar.ts';
import { registerAt } from '../../shared/law/register-at.ts';
import type { LawRegister } from '../../shared/law/register.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import { defaultRuleSettings, type RuleSettings } from '../../shared/rules/rule-settings.ts';
import type { ReadableLibrary } from '../storage/handles.ts';
import { readKnowledge } from '../storage/knowledge-queries.ts';

/** What a library knows of the law: its own where it has any, else what the program brings. */
export interface LibraryLaw {
  /** With each version's status as on the day asked for. */
  readonly register: LawRegister;
  readonly isShipped: boolean;
  readonly calendarSettings: CalendarSettings;
  readonly calendar: Calendar;
  readonly settings: RuleSettings;
  readonly areSettingsShipped: boolean;
}

/** `today` is `YYYY-MM-DD`. */
export function readLibraryLaw(library: ReadableLibrary, today: string): LibraryLaw {
  const own = readKnowledge(library, 'register');
  const calendarSettings = readKnowledge(library, 'calendar') ?? { arrangements: [], localDays: [] };
  const settings = readKnowledge(library, 'rules');
  return {
    register: registerAt(own ?? shippedRegister, today),
    isShipped: own === null,
    calendarSettings,
    calendar: calendarOf(calendarSettings),
    settings: settings ?? defaultRuleSettings,
    areSettingsShipped: settings === null,
  };
}
