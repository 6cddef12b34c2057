import { longestText } from '../../shared/model/content.ts';
import type { NodeKind } from '../../shared/model/node.ts';
import { parseTabbed } from '../../shared/table/clipboard-table.ts';

/** A step that pasted text asks for. `lane` is the lane's name where a column says it, else empty. */
export interface PastedStep {
  readonly kind: NodeKind;
  readonly text: string;
  readonly lane: string;
}

/** How many steps one pasting may add. */
export const mostPasted = 200;

/**
 * The steps plain text or rows of a spreadsheet stand for: one for each line or row with a text. Of a row it is the cell
 * under 环节 where the first row names columns, else the first cell that is no serial number.
 */
export function pastedSteps(text: string): readonly PastedStep[] {
  const rows = parseTabbed(text.normalize('NFC')).map((row) => row.map((cell) => cell.trim()));
  const head = rows[0] ?? [];
  const nameColumn = head.findIndex((cell) => /^(?:环节|步骤|名称|环节名称)$/u.test(cell));
  const laneColumn = head.findIndex((cell) => /^(?:岗位|泳道|承办岗位|处室|科室)$/u.test(cell));
  const hasHead = nameColumn >= 0 && head.length > 1;
  return rows.slice(hasHead ? 1 : 0).flatMap((row) => {
    const name = hasHead ? (row[nameColumn] ?? '') : (row.find((cell) => cell !== '' && !(row.length > 1 && /^\d{1,4}[.、]?$/u.test(cell))) ?? '');
    const kept = wholeStart(name);
    return kept === '' ? [] : [{ kind: kindOf(kept), text: kept, lane: hasHead && laneColumn >= 0 ? (row[laneColumn] ?? '') : '' }];
  });
}

/** As much of the text as a step takes, no character of two units cut in half. */
export function wholeStart(text: string): string {
  const cut = text.slice(0, longestText);
  return cut.length < text.length && /[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut;
}

// helpers

/** The kind a step's name speaks of. */
function kindOf(text: string): NodeKind {
  if (/^(?:开始|结束|办结|终止)$/u.test(text)) {
    return 'terminator';
  }
  if (/[?？]$|^是否/u.test(text)) {
    return 'decision';
  }
  return /^.{1,20}(?:书|笔录|审批表)$/u.test(text) ? 'document' : 'step';
}
