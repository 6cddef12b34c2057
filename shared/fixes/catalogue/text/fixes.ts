import type { FixMaker } from '../../fix.ts';
import { fixTelephoneForm } from './telephone-form.ts';

/** Wording: the corrections by the rule whose findings they correct. */
export const textFixes = {
  'telephone-form': fixTelephoneForm,
} as const satisfies Readonly<Record<string, FixMaker>>;
