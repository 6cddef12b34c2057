import type { FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';
import { dutyFix } from '../../step-fixes.ts';

/** 处罚法64（四）: chaired by someone who did not investigate. */
export const fixPenaltyHearingChair: FixMaker = (chart, finding) =>
  finding.message.includes('同一处')
    ? dutyFix('penalty-hearing-chair.duty', chart, finding.target, '由非本案调查人员主持')
    : replacedAt('penalty-hearing-chair.text', { zh: '改为非本案调查人员主持', en: 'Have it chaired by someone who did not investigate' }, chart, finding, (text) =>
        text.replace(/(?<!非)(?:本案|案件)?(?:调查人员|办案人员|承办人员?)(?=[^。；，、\n]{0,4}(?:主持|担任))/g, '非本案调查人员'),
      );
