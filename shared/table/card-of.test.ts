import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartSchema, type Chart } from '../model/chart.ts';
import { smallChart } from '../../test/harness/small-chart.ts';
import { cardOf, cardTopics, type CardLine } from './card-of.ts';
import { editCard } from './edit-card.ts';

const folder = path.resolve(import.meta.dirname, '../../resources/samples/charts');
const samples = readdirSync(folder).map((file) => chartSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))));
const small = smallChart(1, [['受理', 'step', 0], ['办结', 'terminator', 0]], [['受理', '办结']]);

function lineOf(chart: Chart, id: string): CardLine {
  return cardOf(chart).find((line) => line.id === id)!;
}

function edited(chart: Chart, id: string, text: string): Chart {
  const after = editCard(chart, lineOf(chart, id), text);
  if (!('chart' in after)) {
    throw new TypeError(after.reason);
  }
  return after.chart;
}

describe('the explainer card', () => {
  test('answers every question of every sample, each line under its own id', () => {
    for (const chart of samples) {
      const lines = cardOf(chart);
      expect(cardTopics.filter((topic) => !lines.some((line) => line.topic === topic))).toEqual([]);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      expect(lines.length).toBeGreaterThan(cardTopics.length);
    }
  });

  test('written back unchanged changes nothing', () => {
    for (const chart of samples) {
      for (const line of cardOf(chart).filter(({ isEditable }) => isEditable)) {
        const after = editCard(chart, line, line.text);
        expect('chart' in after && line.field !== 'content.notes' ? after.chart : chart).toEqual(chart);
      }
    }
  });

  test('says nothing where the chart says nothing', () => {
    const empty = { ...small, power: { ...small.power, implementingBody: '' } };
    expect(cardOf(empty).filter(({ topic }) => topic !== 'how').map(({ text }) => text)).toEqual(['', '', '', '', '', '', '', '']);
  });

  test('puts each edit into the field it comes from', () => {
    expect(edited(small, '受理', '收件').nodes[0]?.text).toBe('收件');
    expect(edited(small, 'power.implementingBody', '县局').power.implementingBody).toBe('县局');
    expect(edited(small, 'content.businessPhone', '0317-1').content.businessPhone).toBe('0317-1');
    expect(edited(small, 'content.limits.promised', '二十个工作日').content.limits.promised).toEqual({ mode: 'period', limit: { amount: 20, unit: 'workday', start: '' } });
    expect(editCard(small, lineOf(small, 'content.limits.promised'), '尽快')).toEqual({ reason: 'limit' });
    expect(editCard(small, lineOf(small, 'content.remedy'), '随便')).toEqual({ reason: 'not-editable' });
  });

  test('keeps what to bring and what it costs apart in the notes', () => {
    const both = edited(edited(small, 'content.notes', '身份证\n申请书'), 'fee', '不收费');
    expect(both.content.notes).toBe('身份证\n申请书\n不收费');
    expect(edited(both, 'fee', '每件10元').content.notes).toBe('身份证\n申请书\n收费：每件10元');
    expect(lineOf(both, 'content.notes').text).toBe('身份证\n申请书');
    expect(edited(both, 'content.notes', '身份证').content.notes).toBe('身份证\n不收费');
  });
});
