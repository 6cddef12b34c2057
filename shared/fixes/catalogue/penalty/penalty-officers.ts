import { checkContext } from '../../../rules/check-context.ts';
import { nodesWith } from '../../../rules/flow.ts';
import type { FixMaker } from '../../fix.ts';
import { moveBefore } from '../../insert-step.ts';
import { replacedAt } from '../../replace-text.ts';
import { dutyFix } from '../../step-fixes.ts';
import { movedFix } from './penalty-move.ts';

/** 处罚法42, 55: two or more officers who show their cards. */
export const fixPenaltyOfficers: FixMaker = (chart, finding) => {
  if (finding.field === 'text') {
    const shown = nodesWith(checkContext(chart), 'identity')[0];
    return shown === undefined ? [] : movedFix('penalty-officers.move', shown, moveBefore(chart, shown.id, finding.target));
  }
  if (!finding.message.includes('两名以上')) {
    return dutyFix('penalty-officers.identity', chart, finding.target, '出示执法证件');
  }
  const corrected = replacedAt('penalty-officers.number', { zh: '改为两名以上执法人员', en: 'Make it two or more officers' }, chart, finding, (text) =>
    text.replace(/[一1１单]\s*[名人位](?=执法)/g, '两名以上'),
  );
  return corrected.length > 0 ? corrected : dutyFix('penalty-officers.duty', chart, finding.target, '由两名以上执法人员进行');
};
