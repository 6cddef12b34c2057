import type { Chart } from '../../../model/chart.ts';
import { hearingNodes } from '../../../rules/penalty-facts.ts';
import { wordsOf } from '../../../rules/node-facts.ts';
import { short, withContent, withNode } from '../../changes.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';
import { withRight } from '../../rights.ts';
import { limitFix } from '../../step-fixes.ts';
import { withDays } from './penalty-days.ts';

/** 处罚法64（一）、85: five working days from being told, at the step of asking for a hearing or in the text. */
export const fixPenaltyHearingWindow: FixMaker = (chart, finding) => {
  const stated = chart.nodes.find((node) => node.id === finding.target)?.limit ?? null;
  if (finding.field === 'limit' && stated !== null) {
    return limitFix('penalty-hearing-window.limit', chart, finding.target, { amount: 5, unit: 'workday', start: stated.start });
  }
  return finding.message.includes('不是五日') ? withDays('penalty-hearing-window.days', chart, finding, '五个工作日', /要求|申请|提出|听证|^[^，,]*日/) : [...atStep(chart), ...inText(chart)];
};

// helpers

const sentence = '可以在被告知后五个工作日内要求听证。';

function atStep(chart: Chart): Fix[] {
  const asking = hearingNodes(chart.nodes).filter((node) => /(?:要求|申请|提出)[^，。]{0,4}听证/.test(wordsOf(node)) && node.limit === null);
  const node = asking[0];
  if (node === undefined || asking.length > 1) {
    return [];
  }
  const title = { zh: `在“${short(node.text)}”注明五个工作日（自被告知之日起）`, en: `Mark five workdays from being told at "${short(node.text)}"` };
  return [madeFix('penalty-hearing-window.step', title, withNode(chart, node.id, { limit: { amount: 5, unit: 'workday', start: '被告知之日' } }))];
}

function inText(chart: Chart): Fix[] {
  const { rights } = chart.content;
  const index = rights.findIndex((entry) => entry.right === 'hearing');
  const entry = rights[index];
  const title = { zh: '在“申请听证”权利中写明五个工作日', en: 'State the five workdays with the right to a hearing' };
  if (entry === undefined) {
    return [madeFix('penalty-hearing-window.text', title, withRight(chart, { right: 'hearing', applies: true, text: `属于听证范围的，${sentence}` }))];
  }
  if (!entry.applies) {
    return [];
  }
  const text = `${entry.text.trim()}${entry.text.trim() === '' || /[。；]$/.test(entry.text.trim()) ? '' : '。'}${sentence}`;
  const after = withContent(chart, { rights: rights.map((each, at) => (at === index ? { ...each, text } : each)) });
  return text.length > 5000 ? [] : [madeFix('penalty-hearing-window.text', title, after)];
}
