import type { FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** 国家赔偿法39: two years. */
export const fixCompensationPeriod: FixMaker = (chart, finding) =>
  replacedAt('compensation-period.text', { zh: '改为两年', en: 'Make it two years' }, chart, finding, (text) =>
    text.replace(/(?:[\d０-９]{1,2}|[一三四五六七八九十])\s*年(?=以?内)/g, '两年'),
  );
