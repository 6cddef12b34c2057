import type { FixMaker } from '../../fix.ts';
import { fixLawTitleMarks } from './law-title-marks.ts';
import { fixPunctuationWidth } from './punctuation-width.ts';
import { fixTelephoneForm } from './telephone-form.ts';
import { fixTelephoneInAddressBook } from './telephone-in-address-book.ts';

/** Wording: the corrections by the rule whose findings they correct. */
export const textFixes = {
  'law-title-marks': fixLawTitleMarks,
  'punctuation-width': fixPunctuationWidth,
  'telephone-form': fixTelephoneForm,
  'telephone-in-address-book': fixTelephoneInAddressBook,
} as const satisfies Readonly<Record<string, FixMaker>>;
