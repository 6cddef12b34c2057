import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';

/** 处罚法48: the notes say that decisions are published. */
export const fixPenaltyPublication: FixMaker = (chart) => {
  const sentence = '具有一定社会影响的行政处罚决定依法公开。';
  const notes = joined(chart.content.notes, sentence);
  return notes.length > 5000 ? [] : [madeFix('penalty-publication.notes', { zh: `在其他说明中写明：${sentence}`, en: 'Say so in the notes' }, withContent(chart, { notes }))];
};
