import { withFullMarks } from '../../../rules/punctuation.ts';
import type { FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** Marks of full width, figures and letters of half width. */
export const fixPunctuationWidth: FixMaker = (chart, finding) =>
  replacedAt('punctuation-width.full', { zh: '标点改全角，数字和字母改半角', en: 'Full-width marks, half-width figures and letters' }, chart, finding, withFullMarks);
