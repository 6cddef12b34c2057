import type { LevelledRule } from '../../levelled-rule.ts';
import { lawTitleMarks } from './law-title-marks.ts';
import { namesDistinct } from './names-distinct.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { telephoneForm } from './telephone-form.ts';
import { telephoneInAddressBook } from './telephone-in-address-book.ts';

/** Wording: every rule with its weight when filing and while drawing, in the order findings of one place are told. */
export const textRules = [
  { rule: telephoneForm, filing: 'warning', drawing: 'info' },
  { rule: telephoneInAddressBook, filing: 'warning', drawing: 'info' },
  { rule: lawTitleMarks, filing: 'warning', drawing: 'info' },
  { rule: namesDistinct, filing: 'warning', drawing: 'info' },
  { rule: punctuationWidth, filing: 'warning', drawing: 'info' },
] as const satisfies readonly LevelledRule[];
