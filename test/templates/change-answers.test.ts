import { describe, expect, test } from 'vitest';
import { runCommand, type CommandCall, type CommandId } from '../../shared/commands/registry.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import { newChart } from '../../shared/model/new-chart.ts';
import { changeAnswers } from '../../shared/templates/change-answers.ts';
import { templates } from '../../shared/templates/templates.ts';
import { makeCall } from '../commands/make-call.ts';
import { seededNumbers } from '../commands/seeded-numbers.ts';
import { everyAnswer } from './every-drawing.ts';

const charts = 25;
const edits = 8;

/** Commands that put another chart in place of this one: what they leave is no edit of it. */
const replacing: readonly CommandId[] = ['card.edit', 'chart.answer', 'chart.restore', 'fix.apply', 'table.edit'];

function edited(chart: Chart, random: () => number, newId: () => string): Chart {
  let now = chart;
  for (let done = 0; done < edits; ) {
    const call = random() < 0.15 ? contentEdit(now, random) : makeCall(now, random, newId);
    if (replacing.includes(call.command)) {
      continue;
    }
    try {
      now = applyDiff(now, runCommand(now, call, { newId }));
      done += 1;
    } catch (error) {
      if (!(error instanceof MingquanError)) {
        throw error;
      }
    }
  }
  return now;
}

/** One text of the content in the clerk's own words. */
function contentEdit({ content }: Chart, random: () => number): CommandCall {
  const own = '本科室自己写的话';
  const edits = [
    { ...content, notes: own },
    { ...content, handlingPosts: own },
    { ...content, limits: { ...content.limits, note: own } },
    { ...content, quality: { ...content.quality, handling: own } },
    { ...content, rights: content.rights.map((right, index) => (index === 3 ? { ...right, text: own } : right)) },
  ];
  return { command: 'chart.edit', arguments: { content: edits[Math.floor(random() * edits.length)] } };
}

/** All but the order of the lists and where things stand, which arranging gives anew. */
function said(chart: Chart): unknown {
  const sorted = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => items.toSorted((a, b) => a.id.localeCompare(b.id));
  return {
    ...chart,
    lanes: sorted(chart.lanes).map((lane) => ({ ...lane, width: 0 })),
    nodes: sorted(chart.nodes).map((node) => ({ ...node, position: null })),
    edges: sorted(chart.edges).map((edge) => ({ ...edge, route: null, bends: [] })),
  };
}

function looseEnds({ lanes, nodes, edges }: Chart): string[] {
  const [laneIds, nodeIds] = [new Set(lanes.map(({ id }) => id)), new Set(nodes.map(({ id }) => id))];
  return [
    ...nodes.filter(({ laneId }) => !laneIds.has(laneId)).map(({ id }) => `${id} stands in no lane`),
    ...edges.filter(({ from, to }) => !nodeIds.has(from) || !nodeIds.has(to)).map(({ id }) => `${id} hangs loose`),
  ];
}

describe.each(templates.map((template) => [template.procedure, template] as const))('%s, edited at random', (_procedure, template) => {
  const answers = everyAnswer(template);

  test.each(Array.from({ length: charts }, (_, seed) => [seed] as const))('chart %i is as it was when its answers are changed there and back', (seed) => {
    const random = seededNumbers(seed + 1);
    let count = 0;
    const newId = (): string => `own${(count += 1)}`;
    const [from, to] = [0, 1].map(() => answers[Math.floor(random() * answers.length)] ?? new Set<never>());
    const made = newChart(template.draw(from ?? new Set()), { id: 'one', name: '某事项', code: '' });
    const mine = edited(made, random, newId);
    const there = changeAnswers(mine, to ?? new Set());
    expect(looseEnds(there)).toEqual([]);
    expect(chartSchema.parse(there)).toEqual(there);
    const back = changeAnswers(there, from ?? new Set());
    expect(looseEnds(back)).toEqual([]);
    expect(said(back)).toEqual(said(mine));
  });
});
