import { expect, test } from 'vitest';
import type { ConformanceCheck } from './conformance-check.ts';
import { NotInstalled } from './installs.ts';
import { runCommand } from './run-command.ts';
import { exitCodeOf, runChecks, type Machine, type Verdict } from './run-checks.ts';

function checkNamed(name: string, more: Partial<ConformanceCheck> = {}): ConformanceCheck {
  return { name, needs: [], looksAt: ['pdf'], run: () => Promise.reject(new Error('the machine runs it')), ...more };
}

function machineWith(more: Partial<Machine> = {}): Machine {
  return {
    has: () => true,
    make: () => ({ pdf: Promise.resolve() }),
    install: () => Promise.resolve({ python: '', classPath: '' }),
    run: () => Promise.resolve({ checked: 3, faults: [] }),
    signal: new AbortController().signal,
    now: () => 0,
    ...more,
  };
}

async function verdictOf(machine: Machine, check = checkNamed('one')): Promise<Verdict> {
  const told: Verdict[] = [];
  const [verdict] = await runChecks([check], machine, (_, each) => told.push(each));
  expect(told).toEqual([verdict]);
  return verdict!;
}

test('what looked and found nothing has passed, strictly or not', async () => {
  const verdict = await verdictOf(machineWith());
  expect(verdict).toEqual({ kind: 'looked', checked: 3, faults: [], seconds: 0 });
  expect([true, false].map((wherePossible) => exitCodeOf([verdict], { wherePossible }))).toEqual([0, 0]);
});

test.each<[string, Partial<Machine>, string]>([
  ['a fault', { run: () => Promise.resolve({ checked: 3, faults: ['a.pdf: broken'] }) }, 'a.pdf: broken'],
  ['a check that looked at nothing', { run: () => Promise.resolve({ checked: 0, faults: [] }) }, 'nothing was there to check'],
  ['a check that breaks', { run: () => Promise.reject(new Error('no answer')) }, 'no answer'],
  ['a file that cannot be made', { make: () => ({ pdf: Promise.reject(new Error('could not be made')) }) }, 'could not be made'],
])('%s fails, strictly or not', async (_, more, fault) => {
  const verdict = await verdictOf(machineWith(more));
  expect(verdict).toMatchObject({ kind: 'looked', faults: [fault] });
  expect([true, false].map((wherePossible) => exitCodeOf([verdict], { wherePossible }))).toEqual([1, 1]);
});

const stopped = new AbortController();
stopped.abort();

test.each<[string, Partial<Machine>, RegExp]>([
  ['whose command is missing', { has: (command) => command !== 'java' }, /this machine has no java/],
  ['whose packages cannot be installed', { install: () => Promise.reject(new NotInstalled('refused')) }, /could not be installed: refused/],
  ['whose turn comes after the end of time', { signal: stopped.signal }, /time was over/],
  ['that is killed at the end of time', { signal: stopped.signal, run: () => Promise.reject(new Error('killed')) }, /time was over/],
])('a check %s is left out by name: a failure only where all is wanted', async (_, more, why) => {
  const verdict = await verdictOf(machineWith(more), checkNamed('one', { needs: ['java'] }));
  expect(verdict).toMatchObject({ kind: 'left out', why: expect.stringMatching(why) as string });
  expect([true, false].map((wherePossible) => exitCodeOf([verdict], { wherePossible }))).toEqual([0, 1]);
});

test('nothing is made for a check that is left out, and two run at a time', async () => {
  let [running, most] = [0, 0];
  const wanted: string[][] = [];
  const machine = machineWith({
    has: () => false,
    make: (checks) => {
      wanted.push(checks.map(({ name }) => name));
      return { pdf: Promise.resolve() };
    },
    async run() {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resume) => setTimeout(resume, 5));
      running -= 1;
      return { checked: 1, faults: [] };
    },
  });
  const checks = [checkNamed('none', { needs: ['java'] }), ...['a', 'b', 'c', 'd'].map((name) => checkNamed(name))];
  const verdicts = await runChecks(checks, machine, () => undefined);
  expect(verdicts.map(({ kind }) => kind)).toEqual(['left out', 'looked', 'looked', 'looked', 'looked']);
  expect(wanted).toEqual([['a', 'b', 'c', 'd']]);
  expect(most).toBe(2);
});

test('a command that hangs is killed with what it started', async () => {
  const stop = new AbortController();
  const script = `require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' }); console.log('started'); setTimeout(() => {}, 60000)`;
  const { code, out } = await runCommand(process.execPath, ['-e', script], { signal: stop.signal, onLine: () => stop.abort() });
  expect([code, out]).toEqual([-1, 'started\n']);
});
