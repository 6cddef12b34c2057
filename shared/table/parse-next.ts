import { readOrdinal } from '../model/read-citation.ts';
import type { IssueReason } from './columns.ts';

/** One way on: to the row with this id, under this condition. */
export interface Exit {
  readonly label: string;
  readonly to: string;
}

/** What 下一步 says: on with the next row, nowhere, or these ways; or what stopped the reading. */
export type ParsedNext =
  | { readonly says: 'following' }
  | { readonly says: 'end' }
  | { readonly says: 'exits'; readonly exits: readonly Exit[] }
  | { readonly says: 'unread'; readonly reason: IssueReason; readonly part: string };

/** A row by its number or by its name; `ambiguous` where several have the name. */
export interface RowFinder {
  byNumber(number: number): string | null;
  byName(name: string): string | 'ambiguous' | null;
}

/**
 * Reads 下一步 as people type it: `3`, `第三步`, `送达`, `是→4；否→7`, `是:4 否:7`, `违法事实不能成立的→12`, `—` or `结束` for
 * nowhere, nothing or `下一步` for the next row. Marks of either width.
 */
export function parseNext(text: string, rows: RowFinder): ParsedNext {
  const whole = text.trim();
  if (/^(?:|下一步|下一行|下一环节|继续|顺序|↓)$/.test(whole)) {
    return { says: 'following' };
  }
  if (/^(?:—+|-+|–+|－+|\/|／|无|结束|终止|完|完结|流程结束)$/.test(whole) && rows.byName(whole) === null) {
    return { says: 'end' };
  }
  const exits: Exit[] = [];
  let pending = '';
  for (const piece of pieces(whole)) {
    const { label, target } = partsOf(`${pending}${piece.text}`);
    const to = target === null ? null : find(target, rows);
    if (to === null && target !== null && label === null && piece.end !== '') {
      // Part of a condition with a mark inside: it goes on after the mark.
      pending += `${piece.text}${piece.end}`;
      continue;
    }
    if (to === null || to === 'ambiguous') {
      return { says: 'unread', reason: to === null ? 'next-unknown' : 'next-ambiguous', part: (target ?? piece.text).slice(0, 60) };
    }
    pending = '';
    const condition = (label ?? '').trim();
    if (condition.length > 200) {
      return { says: 'unread', reason: 'next-label', part: condition.slice(0, 60) };
    }
    if (!exits.some((exit) => exit.to === to && exit.label === condition)) {
      exits.push({ label: condition, to });
    }
  }
  return exits.length === 0 ? { says: 'unread', reason: 'next-unknown', part: whole.slice(0, 60) } : { says: 'exits', exits };
}

/** A name as it is compared: without spaces and the marks people add, of one width. */
export function comparedName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(/[。.;；,，:：]+$/, '').toLowerCase();
}

// helpers

const arrow = /→|⇒|➔|⟶|-{1,2}>|={1,2}>|＞/;

/** The text cut where one way may end, each with the mark that ended it. */
function pieces(text: string): { text: string; end: string }[] {
  const cut = (part: string, marks: RegExp): { text: string; end: string }[] => {
    const found: { text: string; end: string }[] = [];
    let from = 0;
    for (const match of part.matchAll(marks)) {
      found.push({ text: part.slice(from, match.index), end: match[0] });
      from = match.index + match[0].length;
    }
    return [...found, { text: part.slice(from), end: '' }];
  };
  const parts = cut(text, /[；;\n]+/g).flatMap(({ text: part, end }) => {
    const arrows = part.split(arrow).length - 1;
    const marks = arrows === 1 ? null : arrows > 1 || /[:：]\s*\S+[\s，,、]/.test(part) ? /[\s，,、]+/g : /[，,、]+/g;
    const inner = marks === null ? [{ text: part, end: '' }] : cut(part, marks);
    return inner.map((each, index) => (index === inner.length - 1 ? { ...each, end } : each));
  });
  return parts.filter((part) => part.text.trim() !== '');
}

/** Condition and target; the condition is null where nothing in the piece says that there is one. */
function partsOf(piece: string): { label: string | null; target: string | null } {
  const strong = [...piece.matchAll(new RegExp(arrow, 'g'))].at(-1);
  if (strong !== undefined) {
    return { label: piece.slice(0, strong.index), target: piece.slice(strong.index + strong[0].length).trim() };
  }
  const weak = /^(?<label>.*?)\s*(?:[:：]|转到|转至|转入|转|跳到|到|至)\s*(?<target>\S+)$/.exec(piece.trim())?.groups;
  if (weak?.target !== undefined && numberIn(weak.target) !== null) {
    return { label: weak.label ?? '', target: weak.target };
  }
  return { label: null, target: piece.trim() };
}

function find(target: string, rows: RowFinder): string | 'ambiguous' | null {
  const number = numberIn(target);
  const numbered = number === null ? null : rows.byNumber(number);
  return numbered ?? rows.byName(target);
}

/** The number in 4, 第四步, 步骤4, 序号４, （4）, 4. */
function numberIn(target: string): number | null {
  const bare = target
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:第|步骤|环节|序号|no\.?|#)+/i, '')
    .replace(/(?:步骤|步|环节|行|项|号)+$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[.。、)）]+$/, '');
  return readOrdinal(bare);
}
