import { longestText } from '../../../model/content.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { joined } from '../../insert-step.ts';

/** 许可法40: the notes say that the decision is published. */
export const fixLicencePublication: FixMaker = (chart, finding) => {
  const notes = joined(chart.content.notes, '准予行政许可的决定予以公开，公众有权查阅。');
  return finding.message.startsWith('没有公开') && notes.length <= longestText
    ? [madeFix('licence-publication.notes', { zh: '在其他说明中写明公开许可决定', en: 'Say so in the notes' }, withContent(chart, { notes }))]
    : [];
};
