import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backend } from '../../electron/backend/backend.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { EventData, EventName } from '../../shared/contract/events.ts';
import { methodNames, methods, type MethodArguments, type MethodName, type MethodResult } from '../../shared/contract/methods.ts';
import type { ErrorCode } from '../../shared/kernel/error-catalogue.ts';
import type { PlainError, Result } from '../../shared/kernel/result.ts';
import { reverseDiff, type Diff } from '../../shared/model/diff.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { carrierRuns } from './carriers.ts';
import { filingChecks } from './filing-check.ts';
import { lawAndEvents } from './law.ts';
import { namedPoints } from './named-points.ts';
import { sealsAndSignatures } from './seals-and-signatures.ts';
import { sharedFacts } from './shared-facts.ts';
import { addStep, base64, department, edit, makeBackend, makeLibrary, post, sampleChart, step, type LibraryOnDisk } from './contract-parts.ts';

/** A client of the backend through the host under test; `close` ends both. */
export interface HostedClient {
  readonly client: Client;
  close(): Promise<void>;
}

/** Puts the host under test before the backend and gives a client of it, known to the backend as `clientId`. */
export type ConnectHost = (backend: Backend, clientId: string) => Promise<HostedClient>;

/** What every host must do alike: each method of the table, what it refuses, and the events. */
export function runContractSuite(name: string, connect: ConnectHost): void {
  describe(`contract over ${name}`, () => {
    const answered = new Set<MethodName>();
    let onDisk: LibraryOnDisk;
    let hosted: HostedClient;

    beforeEach(async () => {
      onDisk = makeLibrary();
      hosted = await connect(makeBackend(onDisk.open()), 'page');
    });
    afterEach(async () => {
      await hosted.close();
      onDisk.remove();
    });
    afterAll(() => expect([...answered].sort()).toEqual([...methodNames].sort()));

    async function call<Name extends MethodName>(method: Name, arguments_: MethodArguments<Name>): Promise<MethodResult<Name>> {
      const answer = await hosted.client.call(method, arguments_);
      if (!answer.ok) {
        throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
      }
      answered.add(method);
      return methods[method].result.parse(answer.value) as MethodResult<Name>;
    }

    async function refusal(method: string, arguments_: unknown, client: Client = hosted.client): Promise<PlainError> {
      const answer = (await client.call(method as 'library.read', arguments_ as never)) as Result<unknown>;
      return answer.ok ? expect.unreachable(`${method} should be refused`) : answer.error;
    }

    async function codeOf(method: string, arguments_: unknown): Promise<ErrorCode> {
      return (await refusal(method, arguments_)).code;
    }

    async function append(chartId: string, expectedSequence: number, ...entries: JournalEntry[]): Promise<MethodResult<'charts.append'>> {
      return call('charts.append', { chartId, expectedSequence, entries });
    }

    function heard<Name extends EventName>(event: Name): EventData<Name>[] {
      const all: EventData<Name>[] = [];
      hosted.client.subscribe(event, (data) => all.push(data));
      return all;
    }

    describe('the library', () => {
      test('the host describes itself', async () => {
        expect(await call('host.describe', {})).toEqual({ version: '0.0.1', capabilities: { nativeDialogs: true, revealInFolder: true, printing: true } });
      });

      test('is read with department, posts, powers and charts with their counts', async () => {
        const library = await call('library.read', {});
        expect(library).toMatchObject({ name: '清溪县', readOnly: false, readOnlyReason: null, department, posts: [post] });
        expect(library.charts.map(({ id, errors, warnings, sequence }) => ({ id, errors, warnings, sequence }))).toEqual([
          { id: 'one', errors: 0, warnings: 0, sequence: 0 },
          { id: 'two', errors: 0, warnings: 0, sequence: 0 },
        ]);
        expect(library.powers.map(({ power, chartId }) => [power.name, chartId])).toEqual([
          ['对占道经营的处罚', 'one'],
          ['对违法建设的处罚', 'two'],
        ]);
      });

      test('counts follow an edit', async () => {
        await append('one', 0, addStep('blank', ''));
        const { charts } = await call('library.read', {});
        expect(charts.map((chart) => chart.warnings)).toEqual([1, 0]);
        expect((await call('charts.check', { chartId: 'one' })).findings.map((finding) => finding.target)).toEqual(['blank']);
      });
    });

    describe('shared facts', () => {
      const renamed = { ...department, complaints: [{ kind: 'phone', address: '12319', note: '' }] } as typeof department;

      test('saving the department changes every chart that follows it, as a step that can be undone', async () => {
        const { chart } = await call('charts.open', { chartId: 'one' });
        await append('two', 0, edit(sampleChart('two', '对违法建设的处罚'), { follows: [] }));
        expect(await call('department.save', { department: renamed })).toEqual({ changedCharts: ['one'] });

        expect((await call('library.read', {})).department).toEqual(renamed);
        const opened = await call('charts.open', { chartId: 'one' });
        expect(opened.chart.content.complaints).toEqual(renamed.complaints);
        expect(opened.sequence).toBe(1);
        expect(opened.history.undo.map((each) => each.command)).toEqual(['department.follow']);

        await append('one', 1, { id: 'u', kind: 'undo', command: 'department.follow', diff: reverseDiff(opened.history.undo[0]?.diff ?? []) });
        expect((await call('charts.open', { chartId: 'one' })).chart).toEqual(chart);
        expect(await call('department.save', { department: renamed })).toEqual({ changedCharts: ['one'] });
        expect(await call('department.save', { department: renamed })).toEqual({ changedCharts: [] });
      });

      test('saving a post renames the lanes bound to it', async () => {
        expect(await call('posts.save', { post: { ...post, name: '审核岗' } })).toEqual({ changedCharts: ['one', 'two'] });
        expect((await call('charts.open', { chartId: 'two' })).chart.lanes.map((lane) => lane.name)).toEqual(['审核岗']);
        expect(await call('posts.save', { post: { ...post, name: '审核岗', phone: '1' } })).toEqual({ changedCharts: [] });
      });

      test('a new post comes after the others, a deleted one frees its lanes', async () => {
        await call('posts.save', { post: { ...post, id: 'post-window', name: '窗口岗' } });
        expect((await call('library.read', {})).posts.map((each) => each.id)).toEqual([post.id, 'post-window']);
        await call('posts.delete', { id: post.id });
        expect((await call('library.read', {})).posts.map((each) => each.id)).toEqual(['post-window']);
        expect((await call('charts.open', { chartId: 'one' })).chart.lanes[0]).toMatchObject({ name: '案审岗', postId: null });
      });
    });

    describe('charts come and go', () => {
      test('a new chart has its kind’s flow, the power’s name and the department’s facts', async () => {
        const { chartId } = await call('charts.create', { kind: 'licence', name: '户外广告设置许可', code: 'XK-1' });
        const { chart, sequence, history } = await call('charts.open', { chartId });
        expect(chart).toMatchObject({
          id: chartId,
          title: '户外广告设置许可运行流程图',
          issuer: department.name,
          power: { kind: 'licence', name: '户外广告设置许可', code: 'XK-1', implementingBody: department.name },
          follows: ['supervision', 'complaints', 'remedy'],
        });
        expect(chart.content).toMatchObject({ supervision: department.supervision, complaints: department.complaints, businessPhone: department.phone });
        expect(chart.template).toMatchObject({ procedure: 'licence', answers: ['hearing'] });
        expect({ sequence, history }).toEqual({ sequence: 0, history: { undo: [], redo: [] } });
        expect((await call('library.read', {})).powers.at(-1)).toMatchObject({ power: chart.power, chartId });
      });

      test('a deleted chart leaves its power waiting, and the next chart of that power takes it', async () => {
        expect(await call('charts.delete', { chartId: 'one' })).toEqual({});
        expect(await codeOf('charts.open', { chartId: 'one' })).toBe('chart.not-found');
        const { powers, charts } = await call('library.read', {});
        expect(charts.map((chart) => chart.id)).toEqual(['two']);
        expect(powers[0]).toMatchObject({ power: { code: 'CF-one' }, chartId: null });
        const { chartId } = await call('charts.create', { kind: 'penalty', name: '对占道经营的处罚', code: 'CF-one' });
        const again = (await call('library.read', {})).powers;
        expect(again).toHaveLength(2);
        expect(again[0]?.chartId).toBe(chartId);
      });

      test('an imported chart is as the file says; the same file again is another chart', async () => {
        const chart = sampleChart('three', '对乱倒垃圾的处罚');
        const first = await call('charts.import', { name: 'a.chart.json', bytes: base64(JSON.stringify(chart)) });
        expect(first).toEqual({ chartId: 'three', notes: [] });
        expect((await call('charts.open', { chartId: 'three' })).chart).toEqual(chart);
        const second = await call('charts.import', { name: 'a.chart.json', bytes: base64(JSON.stringify(chart)) });
        expect(second.chartId).not.toBe('three');
        expect((await call('library.read', {})).charts).toHaveLength(4);
      });

      test('what reading a file dropped is told', async () => {
        const chart = { ...sampleChart('three', '处罚'), title: 7, surplus: true };
        const { notes, chartId } = await call('charts.import', { name: 'a.chart.json', bytes: base64(JSON.stringify(chart)) });
        expect(notes.length).toBeGreaterThan(0);
        expect((await call('charts.open', { chartId })).chart.nodes).toHaveLength(2);
      });

      test.each([
        ['no JSON', '{"format": "mingquan-cha'],
        ['nothing', ''],
        ['another kind of JSON', '[1, 2, 3]'],
        ['nested deeper than any chart', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
      ])('a file with %s is refused and changes nothing', async (_, text) => {
        expect(await codeOf('charts.import', { name: 'a.chart.json', bytes: base64(text) })).toBe('chart.unreadable');
        expect((await call('library.read', {})).charts).toHaveLength(2);
      });

      test('a chart that is not there is told by its id', async () => {
        for (const method of ['charts.open', 'charts.delete', 'charts.check']) {
          expect(await refusal(method, { chartId: 'gone' })).toMatchObject({ code: 'chart.not-found', details: { id: 'gone' } });
        }
        expect(await codeOf('charts.append', { chartId: 'gone', expectedSequence: 0, entries: [addStep('a', '甲')] })).toBe('chart.not-found');
        expect(await codeOf('carriers.make', { ...everything, chartIds: ['one', 'gone'] })).toBe('chart.not-found');
      });
    });

    sharedFacts({ call, append });

    describe('the journal', () => {
      test('entries are applied in order and come back as history', async () => {
        const answer = await append('one', 0, addStep('third', '告知'), { ...addStep('fourth', '决定', 3), gesture: 'g' });
        expect(answer.sequence).toBe(2);
        expect(answer.savedAt).toMatch(/^2026-03-02T/);
        const { chart, sequence, history } = await call('charts.open', { chartId: 'one' });
        expect(sequence).toBe(2);
        expect(chart.nodes.map((node) => node.text)).toEqual(['立案', '审核', '告知', '决定']);
        expect(history.undo.map(({ command, gesture }) => [command, gesture])).toEqual([
          ['node.add', undefined],
          ['node.add', 'g'],
        ]);
      });

      test('an undo moves a step to what can be done again', async () => {
        await append('one', 0, addStep('third', '告知'));
        await append('one', 1, { id: 'u', kind: 'undo', command: 'node.add', diff: reverseDiff(addStep('third', '告知').diff) });
        const { chart, history } = await call('charts.open', { chartId: 'one' });
        expect(chart.nodes).toHaveLength(2);
        expect(history).toMatchObject({ undo: [], redo: [{ command: 'node.add', diff: addStep('third', '告知').diff }] });
      });

      test('entries sent again are written once and answered alike', async () => {
        const first = await append('one', 0, addStep('third', '告知'));
        await append('one', 1, addStep('fourth', '决定', 3));
        expect(await append('one', 0, addStep('third', '告知'))).toEqual(first);
        expect((await call('charts.open', { chartId: 'one' })).sequence).toBe(2);
      });

      test('entries made on another state are a conflict and change nothing', async () => {
        await append('one', 0, addStep('third', '告知'));
        const before = await call('charts.open', { chartId: 'one' });
        const late = { chartId: 'one', expectedSequence: 0 };
        expect(await codeOf('charts.append', { ...late, entries: [addStep('fourth', '决定')] })).toBe('chart.conflict');
        expect(await codeOf('charts.append', { ...late, entries: [addStep('third', '告知'), addStep('fourth', '决定', 3)] })).toBe('chart.conflict');
        const misplaced = addStep('fourth', '决定', 9);
        expect(await codeOf('charts.append', { chartId: 'one', expectedSequence: 1, entries: [misplaced] })).toBe('chart.conflict');
        expect(await call('charts.open', { chartId: 'one' })).toEqual(before);
      });

      test.each([
        ['a step in no lane', [{ list: 'nodes', index: 2, before: null, after: step('third', '告知', { laneId: 'nowhere' }) }]],
        ['a second step of one id', [{ list: 'nodes', index: 2, before: null, after: step('first', '告知') }]],
        ['an end in the air', [{ list: 'nodes', index: 0, before: step('first', '立案'), after: null }]],
      ] as [string, Diff][])('%s is refused, what came before it in the call as well', async (_, diff) => {
        const entries = [addStep('good', '告知', 2), { id: 'bad', kind: 'do', command: 'node.add', diff }];
        expect(await codeOf('charts.append', { chartId: 'one', expectedSequence: 0, entries })).toBe('command.refused');
        expect((await call('charts.open', { chartId: 'one' })).sequence).toBe(0);
      });

      test('a power renamed in its chart is renamed in the catalogue', async () => {
        const power = { ...sampleChart('one', '').power, name: '对无照经营的处罚' };
        await append('one', 0, edit(sampleChart('one', '对占道经营的处罚'), { power }));
        const { powers, charts } = await call('library.read', {});
        expect(powers.map((entry) => entry.power.name)).toEqual(['对无照经营的处罚', '对违法建设的处罚']);
        expect(charts[0]?.power).toEqual(power);
      });
    });

    carrierRuns({ call, codeOf, append }, () => onDisk.path);
    namedPoints({ call, codeOf, append });
    [filingChecks, lawAndEvents, sealsAndSignatures].forEach((part) => part({ call, codeOf }));

    describe('files', () => {
      test('a long work tells how far it is', async () => {
        const progress = heard('work.progress');
        await vi.waitFor(async () => {
          await call('carriers.make', { ...everything, workId: 'w' });
          expect(progress).toContainEqual({ workId: 'w', done: 2, total: 2, label: '' });
        }, patience);
        expect(progress).toContainEqual({ workId: 'w', done: 1, total: 2, label: '对违法建设的处罚流程图' });
      });

      test('a long work can be called off, and its id used again', async () => {
        await append('one', 0, edit(sampleChart('one', '对占道经营的处罚'), { title: '慢' }));
        const work = refusal('carriers.make', { ...everything, chartIds: ['one'], workId: 'w' });
        let ended = false;
        void work.finally(() => (ended = true));
        await vi.waitFor(async () => {
          await call('work.cancel', { workId: 'w' });
          expect(ended).toBe(true);
        }, patience);
        expect((await work).code).toBe('request.cancelled');
        await call('carriers.make', { ...everything, chartIds: ['two'], workId: 'w' });
        expect(await call('work.cancel', { workId: 'never was' })).toEqual({});
      });

      test('the filing package is one zip, and what is handed over in pieces is verified', async () => {
        const run = await call('carriers.make', { ...everything, order: { as: 'package' } });
        expect(run.files.map(({ name }) => name)).toEqual(['清溪县城市管理局备案包.zip']);
        const bytes = readFileSync(path.join(run.folder, '清溪县城市管理局备案包.zip'));
        expect([bytes.length, bytes.subarray(0, 2).toString()]).toEqual([run.files[0]?.size, 'PK']);
        const { fileId } = await call('files.begin', { name: 'a.zip', size: bytes.length });
        const half = Math.floor(bytes.length / 2);
        expect(await call('files.append', { fileId, bytes: bytes.subarray(0, half).toString('base64') })).toEqual({ received: half });
        expect(await codeOf('files.verify', { fileId })).toBe('file.not-received');
        await call('files.append', { fileId, bytes: bytes.subarray(half).toString('base64') });
        expect(await call('files.verify', { fileId })).toMatchObject({ of: 'package', found: { ok: true } });
        expect(await codeOf('files.append', { fileId, bytes: base64('too much') })).toBe('file.not-received');
        await call('files.drop', { fileId });
        expect(await codeOf('files.verify', { fileId })).toBe('file.not-received');
      });

      test('what is no package is told by its name', async () => {
        const { fileId } = await call('files.begin', { name: 'a.zip', size: 10 });
        await call('files.append', { fileId, bytes: base64('no package') });
        const error = await refusal('files.verify', { fileId });
        expect(error).toMatchObject({ code: 'package.unreadable', details: { file: 'a.zip' } });
      });
    });

    describe('events', () => {
      test('every change is told with the page it came from', async () => {
        const changes = heard('library.changed');
        await vi.waitFor(async () => {
          await call('department.save', { department });
          expect(changes).toContainEqual({ chartIds: [], origin: 'page' });
        }, patience);
        changes.length = 0;
        await append('one', 0, addStep('third', '告知'));
        await call('charts.delete', { chartId: 'two' });
        await vi.waitFor(() => expect(changes.map((change) => change.chartIds)).toEqual([['one'], ['two']]), patience);
      });

      test('an ended subscription hears nothing more', async () => {
        const changes: unknown[] = [];
        const others = heard('library.changed');
        const end = hosted.client.subscribe('library.changed', (data) => changes.push(data));
        end();
        await vi.waitFor(async () => {
          await call('department.save', { department });
          expect(others.length).toBeGreaterThan(0);
        }, patience);
        expect(changes).toEqual([]);
      });
    });

    describe('what is refused', () => {
      test.each(['library.drop', 'constructor', '__proto__', 'toString', '', 'Library.read'])('the method "%s"', async (method) => {
        expect(await codeOf(method, {})).toBe('request.method-unknown');
      });

      test.each([
        ['library.read', 'an argument it does not know', { surplus: 1 }],
        ['library.read', 'no arguments', null],
        ['charts.open', 'no chart', {}],
        ['charts.open', 'a number for an id', { chartId: 7 }],
        ['charts.open', 'an empty id', { chartId: '' }],
        ['charts.append', 'no entry', { chartId: 'one', expectedSequence: 0, entries: [] }],
        ['charts.append', 'a diff of another list', { chartId: 'one', expectedSequence: 0, entries: [foreignEntry] }],
        ['files.begin', 'a file larger than any package', { name: 'a.zip', size: 2 ** 40 }],
        ['charts.import', 'bytes that are no base64', { name: 'a', bytes: '这不是 base64' }],
        ['department.save', 'a name too long', { department: { ...department, name: 'x'.repeat(201) } }],
      ])('%s with %s', async (method, _, arguments_) => {
        expect(await refusal(method, arguments_)).toMatchObject({ code: 'request.arguments-invalid', details: { method } });
      });

      test('every change of a library that can only be read, with the reason in both languages', async () => {
        const reading = await connect(makeBackend(onDisk.open()), 'second');
        try {
          for (const method of methodNames.filter((each) => methods[each].kind === 'mutation')) {
            const error = await refusal(method, {}, reading.client);
            expect(error.code).toBe('library.read-only');
            expect(error.message).toContain('正在编辑');
            expect(error.messageEnglish).toContain('editing');
          }
          const library = await reading.client.call('library.read', {});
          expect(library).toMatchObject({ ok: true, value: { readOnly: true, readOnlyReason: { zh: expect.stringContaining('正在编辑') } } });
          expect(await reading.client.call('carriers.make', everything)).toMatchObject({ ok: true });
        } finally {
          await reading.close();
        }
      });
    });
  });
}

// helpers

const foreignEntry = { id: 'x', kind: 'do', command: 'node.add', diff: [{ list: 'users', index: 0, before: null, after: {} }] };

const everything = { order: { as: 'text' }, chartIds: null, seal: null, signature: null, folder: null } as const;
const patience = { timeout: 10_000, interval: 20 };
