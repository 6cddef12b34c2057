import { beforeAll, describe, expect, test } from 'vitest';
import { arrangedSamples } from '../../../test/print/print-kit.ts';
import type { Chart } from '../../model/chart.ts';
import { cardQuestions } from './card-content.ts';
import { cardNotes, cardReading, longestSentence } from './card-notes.ts';
import { isRareCharacter } from './common-characters.ts';

let charts: Chart[];
beforeAll(async () => {
  charts = await arrangedSamples();
});

function withNotes(chart: Chart, notes: string): Chart {
  return { ...chart, content: { ...chart.content, notes } };
}

describe('what a plain reader stumbles over', () => {
  test('is told with its place', () => {
    const long = '申请材料：申请书原件和复印件以及能够证明林木所有权或者使用权归属情况的各类合同证书文件和相关部门出具的证明';
    const notes = cardNotes(withNotes(charts[2]!, `${long}。逾期未补正的，不予受理。饕餮图样一份。`));
    expect(notes.filter(({ field }) => field === 'content.notes').map(({ kind, text, plain }) => [kind, text.slice(0, 4), plain])).toEqual([
      ['long-sentence', '申请书原', ''],
      ['term', '逾期', '超过期限'],
      ['term', '补正', '补齐、改正材料'],
      ['term', '不予', '不'],
      ['rare-character', '饕', ''],
      ['rare-character', '餮', ''],
    ]);
    expect(notes.every(({ question }) => question in cardQuestions)).toBe(true);
  });

  test('is nothing in plain words', () => {
    const chart = withNotes(charts[2]!, '申请材料：身份证。');
    expect(cardNotes({ ...chart, content: { ...chart.content, rights: [], limits: { ...chart.content.limits, note: '' } } })).toEqual([]);
  });

  test('what is missing leads to the field that answers it', () => {
    const { content } = charts[2]!;
    const bare = { ...charts[2]!, lanes: [], content: { ...content, notes: '', handlingPosts: '', complaints: [], limits: { statutory: null, promised: null, note: '' }, supervision: { ...content.supervision, external: { name: '', contact: '' } } } };
    expect(cardNotes(bare).filter(({ kind }) => kind === 'missing').map(({ question, field }) => [question, field])).toEqual([
      ['bring', 'content.notes'],
      ['days', 'content.limits.promised'],
      ['who', 'content.handlingPosts'],
      ['complain', 'content.complaints'],
    ]);
  });

  test('a step with a long name is told by its id, a card that no A5 holds by its length', () => {
    const [first, ...rest] = charts[2]!.nodes;
    const long = { ...charts[2]!, nodes: [{ ...first!, text: '由申请人或者其委托的代理人向窗口提出申请' }, ...rest] };
    expect(cardNotes(long).filter(({ kind }) => kind === 'long-step').map(({ nodeId }) => nodeId)).toEqual([first!.id]);
    expect(cardNotes(withNotes(charts[2]!, '请带齐材料。'.repeat(200))).at(-1)).toMatchObject({ kind: 'long-card' });
  });
});

test('the reading level follows sentence length, rare characters and terms', () => {
  expect(cardReading(charts[2]!).level).not.toBe('hard');
  const heavy = withNotes(charts[2]!, `申请材料：${'相对人逾期不予补正的责令限期缴纳滞纳金及孳息'.repeat(12)}。`);
  expect(cardReading(heavy).level).toBe('hard');
  expect(cardReading(heavy).charactersPerSentence).toBeGreaterThan(cardReading(charts[2]!).charactersPerSentence);
  for (const chart of charts) {
    expect(cardReading(chart).charactersPerSentence).toBeLessThan(longestSentence);
  }
});

test('characters in daily use are not rare', () => {
  expect([...'采伐许可证的申请办理局县'].filter(isRareCharacter)).toEqual([]);
  expect([...'饕餮㛃A1，'].filter(isRareCharacter)).toEqual(['饕', '餮', '㛃']);
});
