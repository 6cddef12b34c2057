import type { Chart } from '../model/chart.ts';
import type { RightKind } from '../model/content.ts';
import type { Finding } from '../rules/finding.ts';
import { short, withNode } from './changes.ts';
import { madeFix, type Fix } from './fix.ts';
import { dutyFix } from './step-fixes.ts';

/** A sentence to add to the step of the finding whose message has these words. */
export type SentenceFor = readonly [words: string, id: string, sentence: string];

/** Adds to the finding's step the sentence for its message; nothing where none is for it. */
export function sentenceFix(chart: Chart, finding: Finding, sentences: readonly SentenceFor[]): Fix[] {
  const found = sentences.find(([words]) => finding.message.includes(words));
  return found === undefined ? [] : dutyFix(found[1], chart, finding.target, found[2]);
}

/** Marks the right at the finding's step. */
export function rightFix(id: string, chart: Chart, nodeId: string, right: RightKind): Fix[] {
  const node = chart.nodes.find((each) => each.id === nodeId);
  const title = { zh: `在“${short(node?.text ?? '')}”标出权利`, en: `Mark the right at "${short(node?.text ?? '')}"` };
  return node === undefined || node.rights.includes(right) ? [] : [madeFix(id, title, withNode(chart, nodeId, { rights: [...node.rights, right] }))];
}
