import { describe, expect, test } from 'vitest';
import type { Chart } from '../model/chart.ts';
import { newChart } from '../model/new-chart.ts';
import type { TemplateQuestion } from '../model/procedure.ts';
import { runCommand } from '../commands/registry.ts';
import { applyDiff } from '../model/diff.ts';
import { changeAnswers } from './change-answers.ts';
import { templates, templateOf } from './templates.ts';

const hearing: ReadonlySet<TemplateQuestion> = new Set<TemplateQuestion>(['hearing']);
const nothing: ReadonlySet<TemplateQuestion> = new Set<TemplateQuestion>();

function made(answers: ReadonlySet<TemplateQuestion>): Chart {
  return newChart(templateOf('penalty').draw(answers), { id: 'one', name: '某处罚', code: '' });
}

function run(chart: Chart, command: 'node.insert' | 'node.edit', given: object): Chart {
  const context = { newId: (() => { let n = 0; return () => `own${(n += 1)}`; })() };
  return applyDiff(chart, runCommand(chart, { command, arguments: given } as Parameters<typeof runCommand>[1], context));
}

describe('answers changed later', () => {
  test.each(templates.map((template) => [template.procedure, template] as const))('%s: from any answers to any other the chart is as if drawn so', (_, template) => {
    const all = template.questions.map(({ question }) => question);
    const sets = [nothing, new Set(all), ...all.map((one) => new Set([one]))];
    for (const from of sets) {
      for (const to of sets) {
        const chart = newChart(template.draw(from), { id: 'one', name: '某事项', code: '' });
        const after = changeAnswers(chart, to);
        const drawn = newChart(template.draw(to), { id: 'one', name: '某事项', code: '' });
        const sorted = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => [...items].sort((a, b) => a.id.localeCompare(b.id));
        expect({ ...after, lanes: sorted(after.lanes), nodes: sorted(after.nodes), edges: sorted(after.edges) }).toEqual({ ...drawn, lanes: sorted(drawn.lanes), nodes: sorted(drawn.nodes), edges: sorted(drawn.edges) });
      }
    }
  });

  test('what the clerk wrote stays; what was changed of a part that goes comes back with it', () => {
    const chart = made(hearing);
    const heard = chart.nodes.find(({ id }) => made(nothing).nodes.every((node) => node.id !== id))?.id ?? '';
    const kept = chart.nodes.find(({ kind }) => kind === 'terminator')?.id ?? '';
    const edited = run(run(chart, 'node.edit', { id: heard, change: { text: '在听证室举行听证' } }), 'node.edit', { id: kept, change: { duty: '科室自己写的话' } });
    const without = changeAnswers(edited, nothing);
    expect(without.nodes.some(({ id }) => id === heard)).toBe(false);
    expect(without.nodes.find(({ id }) => id === kept)?.duty).toBe('科室自己写的话');
    const again = changeAnswers(without, hearing);
    expect(again.nodes.find(({ id }) => id === heard)?.text).toBe('在听证室举行听证');
    expect(again.template?.setAside).toEqual({ lanes: [], nodes: [], edges: [], deleted: [] });
  });

  test.each([
    ['nothing', nothing, hearing],
    ['hearing', hearing, nothing],
  ] as const)('a step put into any line of a chart with %s is there after answering to and fro, on its way', (_, from, to) => {
    const chart = made(from);
    for (const edge of chart.edges) {
      const own = run(chart, 'node.insert', { edgeId: edge.id, node: { kind: 'step', laneId: chart.nodes.find(({ id }) => id === edge.to)?.laneId ?? '', text: '自设环节' } });
      const there = changeAnswers(own, to);
      const back = changeAnswers(there, from);
      const ways = (each: Chart): string[] => each.edges.map(({ from: start, to: end }) => `${start} ${end}`).sort();
      expect(ways(back), edge.id).toEqual(ways(own));
      expect(back.nodes.some(({ text }) => text === '自设环节'), edge.id).toBe(true);
      const ends = new Set(there.nodes.map(({ id }) => id));
      expect(there.edges.every((each) => ends.has(each.from) && ends.has(each.to))).toBe(true);
    }
  });
});
