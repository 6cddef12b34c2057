/**
 * A process that edits until it is killed. It says `ready`, waits for a line with the path of a library, and edits the
 * chart `one` in it: commands of all sorts, undo and redo, each in its own call. For every acknowledged call it prints
 * one line with the sequence. A library that can only be read is told with `read-only`.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { inProcessClient } from '../../electron/backend/in-process-client.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { openLibrary } from '../../electron/storage/open-library.ts';
import { advanceHistory, redoEntry, undoEntry } from '../../shared/commands/history.ts';
import { runCommand, type CommandCall } from '../../shared/commands/registry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { applyDiff } from '../../shared/model/diff.ts';
import type { History, JournalEntry } from '../../shared/model/history.ts';
import { makeBackend } from '../contract/contract-parts.ts';

flushCompileCache();
writeSync(1, 'ready\n');
const [line] = (await once(process.stdin, 'data')) as [Buffer];
const library = openLibrary(line.toString().trim(), { clock: systemClock });
const client = inProcessClient(makeBackend(library), 'editing-run');
const opened = await client.call('charts.open', { chartId: 'one' });
if (!opened.ok || library.writable === null) {
  writeSync(1, 'read-only\n');
  await new Promise(() => setInterval(() => undefined, 1000));
  throw new Error('unreachable');
}

let { chart, sequence } = opened.value;
let history: History = opened.value.history;
for (;;) {
  const entry = nextEntry(chart, history);
  const answer = await client.call('charts.append', { chartId: 'one', expectedSequence: sequence, entries: [entry] });
  if (!answer.ok) {
    throw new Error(`${entry.command}: ${answer.error.message}`);
  }
  sequence = answer.value.sequence;
  chart = applyDiff(chart, entry.diff);
  history = advanceHistory(history, entry);
  writeSync(1, `${sequence}\n`);
}

// helpers

function nextEntry(current: Chart, past: History): JournalEntry {
  const chance = Math.random();
  const turned = chance < 0.2 ? undoEntry(past, randomId) : chance < 0.3 ? redoEntry(past, randomId) : null;
  if (turned !== null) {
    return turned;
  }
  const call = nextCall(current);
  return { id: randomId(), kind: 'do', command: call.command, diff: runCommand(current, call, { newId: randomId }) };
}

function nextCall(current: Chart): CommandCall {
  const text = `环节 ${randomId().slice(0, 8)}`;
  const chosen = current.nodes[Math.floor(Math.random() * current.nodes.length)];
  const laneId = current.lanes[0]?.id ?? '';
  if (chosen === undefined || (Math.random() < 0.4 && current.nodes.length < 30)) {
    return { command: 'node.add', arguments: { kind: 'step', laneId, text } };
  }
  if (current.nodes.length >= 30) {
    return { command: 'elements.delete', arguments: { ids: current.nodes.slice(10).map((node) => node.id) } };
  }
  return Math.random() < 0.5
    ? { command: 'node.edit', arguments: { id: chosen.id, change: { text } } }
    : { command: 'chart.edit', arguments: { title: text } };
}
