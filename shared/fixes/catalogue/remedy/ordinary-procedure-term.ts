import type { FixMaker } from '../../fix.ts';
import { replacedEverywhere } from '../../replace-text.ts';

/** The name of the revised law, in all places. */
export const fixOrdinaryProcedureTerm: FixMaker = (chart) =>
  replacedEverywhere('ordinary-procedure-term.all', { zh: '全图改为“普通程序”', en: 'Replace it everywhere' }, chart, (text) => text.replaceAll('一般程序', '普通程序'));
