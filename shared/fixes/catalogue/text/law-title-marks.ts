import type { FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** Puts the title into title marks; a mark without its partner and an article are the clerk's to place. */
export const fixLawTitleMarks: FixMaker = (chart, finding) => {
  const law = /中的“([^”]+)”(?:没有加书名号|用了尖括号)/.exec(finding.message)?.[1];
  if (law === undefined) {
    return [];
  }
  const title = { zh: `写作《${law}》`, en: `Write 《${law}》` };
  const bare = new RegExp(`[<＜]{0,2}(?<!《)${escaped(law)}[>＞]{0,2}(?!》)`);
  return replacedAt('law-title-marks.marks', title, chart, finding, (text) => text.replace(bare, `《${law}》`));
};

// helpers

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
