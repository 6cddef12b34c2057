import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unfinishedName } from './unfinished.ts';
import { safeOutputName, writeRun, type OutputFile } from './output-folder.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'mingquan-run-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const never = { aborted: false };
const file = (name: string, text = name): OutputFile => ({ name, bytes: new TextEncoder().encode(text) });
async function* some(...files: readonly (OutputFile | Error)[]): AsyncGenerator<OutputFile> {
  for (const each of files) {
    await Promise.resolve();
    if (each instanceof Error) {
      throw each;
    }
    yield each;
  }
}
/** A process that has ended: its number is nobody's. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('a run', () => {
  test('stands under its name once every file is there', async () => {
    const target = path.join(place, '新', '2026-03-02 备案件');
    const run = await writeRun(target, some(file('a.pdf'), file('charts/b.html')), { ifThere: 'number', signal: never });
    expect(run).toEqual({ folder: target, files: [{ name: 'a.pdf', size: 5 }, { name: 'charts/b.html', size: 13 }] });
    expect(readFileSync(path.join(target, 'charts', 'b.html'), 'utf8')).toBe('charts/b.html');
    expect(readdirSync(path.dirname(target))).toEqual(['2026-03-02 备案件']);
  });

  test('is hidden while files are still made', async () => {
    const target = path.join(place, 'run');
    async function* watched(): AsyncGenerator<OutputFile> {
      yield file('a');
      await Promise.resolve();
      expect(readdirSync(place)).toEqual([unfinishedName('run', '')]);
      yield file('b');
    }
    await writeRun(target, watched(), { ifThere: 'number', signal: never });
    expect(readdirSync(target)).toEqual(['a', 'b']);
  });

  test('goes on beside another of the same name', async () => {
    const runs = await Promise.all(['a', 'b'].map((name) => writeRun(path.join(place, 'run'), some(file(name)), { ifThere: 'number', signal: never })));
    expect(runs.map(({ folder }) => path.basename(folder)).sort()).toEqual(['run', 'run-2']);
    expect(readdirSync(place).sort()).toEqual(['run', 'run-2']);
  });

  test('that fails or is called off leaves nothing, and tells why', async () => {
    const failing = writeRun(path.join(place, 'run'), some(file('a'), new Error('no ink')), { ifThere: 'number', signal: never });
    await expect(failing).rejects.toThrow('no ink');
    const calledOff = writeRun(path.join(place, 'run'), some(file('a')), { ifThere: 'number', signal: { aborted: true } });
    await expect(calledOff).rejects.toMatchObject({ code: 'request.cancelled' });
    expect(readdirSync(place)).toEqual([]);
  });

  test('removes what a crashed run left, and nothing of one under way or of another computer', async () => {
    const named = (name: string, writer: number): string => unfinishedName(name, '').replace(`-${process.pid}.`, `-${writer}.`);
    const elsewhere = `.theirs.00000000-${gone()}.part`;
    const underWay = named('other', process.ppid);
    for (const name of [named('old', gone()), underWay, elsewhere, '.mine.part', 'kept']) {
      mkdirSync(path.join(place, name));
      writeFileSync(path.join(place, name, 'half'), '');
    }
    await writeRun(path.join(place, 'run'), some(file('a')), { ifThere: 'number', signal: never });
    expect(readdirSync(place).sort()).toEqual(['.mine.part', underWay, elsewhere, 'kept', 'run'].sort());
  });

  test('puts every earlier file back where one of the new ones cannot take its place', async () => {
    const target = path.join(place, 'run');
    mkdirSync(path.join(target, 'z'), { recursive: true });
    writeFileSync(path.join(target, 'a'), 'old');
    writeFileSync(path.join(target, 'b'), 'a file where a folder is wanted');
    const joining = (...names: readonly string[]): Promise<unknown> => writeRun(target, some(...names.map((name) => file(name))), { ifThere: 'join', signal: never });
    await expect(joining('a', 'z')).rejects.toMatchObject({ code: 'output.name-taken' });
    await expect(joining('a', 'n', 'b/c')).rejects.toThrow();
    expect(readFileSync(path.join(target, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(target)).toEqual(['a', 'b', 'z']);
  });

  test('gets a number where its name is taken, or joins the folder and replaces its namesakes', async () => {
    const target = path.join(place, 'run');
    mkdirSync(target);
    writeFileSync(path.join(target, 'a'), 'old');
    writeFileSync(path.join(target, 'z'), 'old');
    expect((await writeRun(target, some(file('a')), { ifThere: 'number', signal: never })).folder).toBe(`${target}-2`);
    expect((await writeRun(target, some(file('a'), file('b/c')), { ifThere: 'join', signal: never })).folder).toBe(target);
    expect(['a', 'b/c', 'z'].map((name) => readFileSync(path.join(target, name), 'utf8'))).toEqual(['a', 'b/c', 'old']);
    expect(readdirSync(place).sort()).toEqual(['run', 'run-2']);
  });

  test('cannot be led out of its folder, nor made to overwrite by a name in other letters', async () => {
    const run = await writeRun(path.join(place, 'run'), some(file('../../out.txt'), file('A.pdf'), file('a.PDF'), file('/etc/x')), { ifThere: 'number', signal: never });
    expect(run.files.map(({ name }) => name)).toEqual(['out.txt', 'A.pdf', 'a-2.PDF', 'etc/x']);
    expect(existsSync(path.join(place, 'out.txt'))).toBe(false);
  });
});

test.each([
  ['001-对“占道经营/摆卖”的处罚：甲.pdf', '001-对“占道经营/摆卖”的处罚：甲.pdf'],
  ['a:b*c?.chart.json', 'a：b＊c？.chart.json'],
  ['con/aux.txt', '_con/_aux.txt'],
  ['', 'file'],
  [`${'长'.repeat(200)}.chart.json`, `${'长'.repeat(70)}.chart.json`],
])('a name every system takes: %s', (name, safe) => {
  expect(safeOutputName(name)).toBe(safe);
});
