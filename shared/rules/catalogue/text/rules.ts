import type { LevelledRule } from '../../levelled-rule.ts';
import { telephoneForm } from './telephone-form.ts';

/** Wording: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const textRules = [
  { rule: telephoneForm, filing: 'warning', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
