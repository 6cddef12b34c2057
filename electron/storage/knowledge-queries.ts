import { z } from 'zod';
import { calendarSettingsSchema, type CalendarSettings } from '../../shared/law/arrangement.ts';
import { lawRegisterSchema, type LawRegister } from '../../shared/law/register.ts';
import { ruleSettingsSchema, type RuleSettings } from '../../shared/rules/rule-settings.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

/** What a library knows of the law beyond what the program brings, by the name it is kept under. */
export interface StoredKnowledge {
  readonly register: LawRegister;
  readonly calendar: CalendarSettings;
  readonly rules: RuleSettings;
}

/** Null where the library has nothing of its own: then what is shipped holds. */
export function readKnowledge<Name extends keyof StoredKnowledge>(library: ReadableLibrary, name: Name): StoredKnowledge[Name] | null {
  const row = library.one(z.strictObject({ document: json(schemas[name]) }), 'SELECT document FROM knowledge WHERE name = ?', name);
  return row === null ? null : (row.document as StoredKnowledge[Name]);
}

export function writeKnowledge<Name extends keyof StoredKnowledge>(library: WritableLibrary, name: Name, document: StoredKnowledge[Name]): void {
  library.run(
    'INSERT INTO knowledge (name, document) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET document = excluded.document',
    name,
    JSON.stringify(document),
  );
}

// helpers

const schemas = { register: lawRegisterSchema, calendar: calendarSettingsSchema, rules: ruleSettingsSchema } as const;
