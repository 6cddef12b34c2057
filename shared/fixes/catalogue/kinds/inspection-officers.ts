import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';

/** 处罚法42, 55: number and identity. */
export const fixInspectionOfficers: FixMaker = (chart, finding) =>
  sentenceFix(chart, finding, [
    ['两名以上', 'inspection-officers.number', '由两名以上执法人员进行'],
    ['没有写出示', 'inspection-officers.identity', '出示执法证件'],
  ]);
