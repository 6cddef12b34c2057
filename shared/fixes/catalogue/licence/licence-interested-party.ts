import type { FixMaker } from '../../fix.ts';
import { sentenceFix } from '../../fix-by-message.ts';

/** 许可法36: both sides are heard. */
export const fixLicenceInterestedParty: FixMaker = (chart, finding) => sentenceFix(chart, finding, [['没有写听取', 'licence-interested-party.heard', '听取申请人、利害关系人的陈述和申辩']]);
