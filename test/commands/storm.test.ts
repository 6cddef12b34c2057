import { describe, expect, test } from 'vitest';
import { commands, runCommand, type CommandCall, type CommandId } from '../../shared/commands/registry.ts';
import { advanceHistory, redoEntry, undoEntry } from '../../shared/commands/history.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { chartSchema, emptyChart, type Chart } from '../../shared/model/chart.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import { emptyHistory, type JournalEntry } from '../../shared/model/history.ts';
import { makeCall } from './make-call.ts';
import { seededNumbers } from './seeded-numbers.ts';

const power = { code: '', name: '随机', kind: 'other', implementingBody: '' } as const;
const rounds = 10;
const commandsPerRound = 1000;

describe('a storm of commands', () => {
  test(
    `${rounds * commandsPerRound} commands leave every chart sound; all undone it is what it was, all redone what it became`,
    () => {
      const ran = new Map<CommandId, number>();
      const refused = new Map<CommandId, number>();
      for (let round = 0; round < rounds; round += 1) {
        storm(round + 1, ran, refused);
      }
      const ids = Object.keys(commands) as CommandId[];
      // A command that never ran, or was never refused, was not tried.
      expect(ids.filter((id) => (ran.get(id) ?? 0) < 10)).toEqual([]);
      expect(ids.filter((id) => !refused.has(id))).toEqual([]);
    },
    40_000,
  );
});

// helpers

function storm(seed: number, ran: Map<CommandId, number>, refused: Map<CommandId, number>): void {
  const random = seededNumbers(seed);
  let next = 0;
  const newId = (): string => `s${(next += 1)}`;
  let chart: Chart = emptyChart('chart', '标题', power);
  let history = emptyHistory;
  const take = (entry: JournalEntry): void => {
    chart = applyDiff(chart, entry.diff);
    history = advanceHistory(history, entry);
  };
  const first = JSON.stringify(chart);
  for (let turn = 0; turn < commandsPerRound; turn += 1) {
    const call = makeCall(chart, random, newId);
    const before = JSON.stringify(chart);
    try {
      const diff = runCommand(chart, call, { newId });
      take({ id: newId(), kind: 'do', command: call.command, diff });
      count(ran, call.command, diff.length === 0 ? 0 : 1);
    } catch (error) {
      count(refused, call.command, 1);
      expect(isRefusal(error), describeFault(call, error)).toBe(true);
      expect(JSON.stringify(chart)).toBe(before);
    }
    expect(faultsOf(chart), `after ${JSON.stringify(call).slice(0, 400)}`).toEqual([]);
  }
  const last = JSON.stringify(chart);
  for (let entry = undoEntry(history, newId); entry !== null; entry = undoEntry(history, newId)) {
    take(entry);
  }
  expect(JSON.stringify(chart)).toBe(first);
  for (let entry = redoEntry(history, newId); entry !== null; entry = redoEntry(history, newId)) {
    take(entry);
  }
  expect(JSON.stringify(chart)).toBe(last);
}

function count(counts: Map<CommandId, number>, id: CommandId, by: number): void {
  counts.set(id, (counts.get(id) ?? 0) + by);
}

function isRefusal(error: unknown): boolean {
  return error instanceof MingquanError && error.code === 'command.refused';
}

function describeFault(call: CommandCall, error: unknown): string {
  return `${JSON.stringify(call).slice(0, 400)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function faultsOf(chart: Chart): string[] {
  const parsed = chartSchema.safeParse(chart);
  const [nodes, lanes, stages] = [chart.nodes, chart.lanes, chart.stages].map((list) => new Set(list.map(({ id }) => id)));
  const edgeIds = new Set(chart.edges.map(({ id }) => id));
  return [
    ...(parsed.success ? [] : parsed.error.issues.slice(0, 2).map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...chart.edges.filter(({ from, to }) => !nodes?.has(from) || !nodes.has(to)).map(({ id }) => `edge ${id} is dangling`),
    ...chart.nodes.filter(({ laneId }) => !lanes?.has(laneId)).map(({ id }) => `node ${id} has no lane`),
    ...chart.nodes.filter(({ stageId }) => stageId !== null && !stages?.has(stageId)).map(({ id }) => `node ${id} has no such stage`),
    ...(nodes?.size === chart.nodes.length && lanes?.size === chart.lanes.length && edgeIds.size === chart.edges.length ? [] : ['an id twice']),
  ];
}
