import { afterEach, describe, expect, test } from 'vitest';
import { filingSheets } from '../../shared/carriers/filing-sheets.ts';
import type { WireAnswer } from '../../shared/contract/client.ts';
import { filingFacts } from '../../shared/filing/filing-facts.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { makeBackend, makeLibrary, type LibraryOnDisk } from '../../test/contract/contract-parts.ts';
import { sealScan } from '../../test/harness/seal-scan.ts';
import { fixedChart } from '../../test/print/fixed-chart.ts';
import { readFonts } from '../ports/fonts.ts';
import { createPdfPainter } from '../ports/pdf-painter.ts';
import { createReceivedFiles } from '../ports/received-files.ts';
import { listAuditLines } from '../storage/audit-queries.ts';
import type { OpenLibrary } from '../storage/open-library.ts';
import type { BackendEvent } from './backend.ts';
import { createBackend } from './create-backend.ts';
import { createEventBus } from './event-bus.ts';
import { createWorkRegister } from './work-register.ts';

const making = { order: { as: 'pdf' }, chartIds: ['one'], seal: null, signature: null, folder: null } as const;

const libraries: LibraryOnDisk[] = [];
afterEach(() => libraries.splice(0).forEach((library) => library.remove()));

function openOne(): OpenLibrary {
  const onDisk = makeLibrary();
  libraries.push(onDisk);
  return onDisk.open();
}

const context = () => ({ clientId: 'page', signal: new AbortController().signal });

describe('dispatch', () => {
  test('never rejects: a failure nobody foresaw becomes a plain error', async () => {
    const library = openOne();
    const broken = createBackend({
      library,
      clock: () => '2026-03-02T00:00:00.000Z',
      newId: () => 'id',
      check: () => [],
      checkContents() {
        throw new RangeError('a rule broke');
      },
      exporters: {
        exportCheck: () => Promise.reject(new Error('not called')),
        placer: () => (chart) => Promise.resolve(chart),
        carrierFiles() {
          throw Object.assign(new Error('disk'), { code: 'ENOSPC' });
        },
        carrierSheets: () => null,
        verifyPackage: () => Promise.reject(new MingquanError('package.unreadable', { file: 'a', reason: 'b' })),
      },
      outlet: { folder: '/nowhere', reveal: null, chooseFolder: null, printer: null },
      received: createReceivedFiles(() => 'one'),
      host: { version: '1' },
    });
    const code = (answer: WireAnswer): string => (answer.ok ? 'ok' : answer.error.code);
    expect(code(await broken.dispatch('library.read', {}, context()))).toBe('internal.failure');
    expect(code(await broken.dispatch('carriers.make', making, context()))).toBe('storage.full');
    expect(code(await broken.dispatch('files.begin', { name: 'a', size: 0 }, context()))).toBe('ok');
    expect(code(await broken.dispatch('files.verify', { fileId: 'one' }, context()))).toBe('package.unreadable');
    expect(code(await broken.dispatch('charts.open', { chartId: 'one' }, context()))).toBe('ok');
  });

  test('a closed library is told, not thrown', async () => {
    const library = openOne();
    const backend = makeBackend(library);
    library.close();
    expect(await backend.dispatch('library.read', {}, context())).toMatchObject({ ok: false, error: { code: 'internal.failure' } });
  });

  test('a page that no longer waits ends its work', async () => {
    const backend = makeBackend(openOne());
    const gone = new AbortController();
    const head = { title: '慢' };
    const opened = await backend.dispatch('charts.open', { chartId: 'one' }, context());
    expect(opened.ok).toBe(true);
    const { chart } = (opened as { value: { chart: Record<string, unknown> } }).value;
    const { title, power, issuer, issuedOn, content, follows } = chart;
    const before = { title, power, issuer, issuedOn, content, follows };
    const entries = [{ id: 'e', kind: 'do', command: 'chart.edit', diff: [{ list: 'head', before, after: { ...before, ...head } }] }];
    expect(await backend.dispatch('charts.append', { chartId: 'one', expectedSequence: 0, entries }, context())).toMatchObject({ ok: true });
    const work = backend.dispatch('carriers.make', making, { clientId: 'page', signal: gone.signal });
    gone.abort();
    expect(await work).toMatchObject({ ok: false, error: { code: 'request.cancelled' } });
  });

  test('a chart file over 20 MB is not read', async () => {
    const backend = makeBackend(openOne());
    const bytes = Buffer.alloc(21 * 1024 * 1024, ' ').toString('base64');
    const answer = await backend.dispatch('charts.import', { name: 'a.chart.json', bytes }, context());
    expect(answer).toMatchObject({ ok: false, error: { code: 'file.too-large' } });
  });

  test('a filing copy is imported as the chart it carries', async () => {
    const backend = makeBackend(openOne());
    const chart = fixedChart();
    const copy = await createPdfPainter()(filingSheets(chart, readFonts(), { paper: 'A4', seal: null }), { seal: null, ...filingFacts(chart) });
    const answer = await backend.dispatch('charts.import', { name: '流程图.pdf', bytes: Buffer.from(copy).toString('base64') }, context());
    expect(answer).toEqual({ ok: true, value: { chartId: chart.id, notes: [] } });
    const opened = await backend.dispatch('charts.open', { chartId: chart.id }, context());
    expect(opened).toMatchObject({ ok: true, value: { chart: { title: chart.title, nodes: chart.nodes, edges: chart.edges } } });
    const broken = await backend.dispatch('charts.import', { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') }, context());
    expect(broken).toMatchObject({ ok: false, error: { code: 'chart.unreadable' } });
  });

  test('two backends in one process know nothing of each other', async () => {
    const [first, second] = [makeBackend(openOne()), makeBackend(openOne())];
    const heard: BackendEvent[] = [];
    second.subscribe((event) => heard.push(event));
    await first.dispatch('charts.delete', { chartId: 'one' }, context());
    expect(heard).toEqual([]);
    expect(await second.dispatch('charts.open', { chartId: 'one' }, context())).toMatchObject({ ok: true });
  });
});

test('what leaves the library, and every use of a seal, stands in the audit log', async () => {
  const library = openOne();
  const backend = makeBackend(library);
  const seal = Buffer.from(sealScan({ width: 60, height: 60, radius: 20 })).toString('base64');
  await backend.dispatch('carriers.make', { ...making, seal }, context());
  await backend.dispatch('carriers.make', { ...making, order: { as: 'package' }, chartIds: null }, context());
  await backend.dispatch('charts.delete', { chartId: 'two' }, context());
  await backend.dispatch('charts.delete', { chartId: 'two' }, context());
  const lines = listAuditLines(library.readable).slice(1);
  expect(lines.map(({ action, subject, detail }) => ({ action, subject, detail }))).toEqual([
    { action: 'carrier.make', subject: 'one', detail: { as: 'pdf', charts: 1, sealed: true, files: 1, leftOut: 0, signed: false } },
    { action: 'carrier.make', subject: '', detail: { as: 'package', charts: 2, sealed: false, files: 1, leftOut: 0, signed: false } },
    { action: 'chart.delete', subject: 'two', detail: {} },
  ]);
});

describe('the event bus', () => {
  const event: BackendEvent = { name: 'library.changed', data: { chartIds: [], origin: 'x' } };

  test('a listener that throws keeps no other from hearing', () => {
    const failures: unknown[] = [];
    const heard: string[] = [];
    const bus = createEventBus((thrown) => failures.push(thrown));
    bus.subscribe(() => {
      throw new Error('broken page');
    });
    bus.subscribe(() => heard.push('second'));
    bus.publish(event);
    expect(heard).toEqual(['second']);
    expect(failures).toEqual([new Error('broken page')]);
  });

  test('one listener subscribed twice hears twice, and each ends by itself', () => {
    const heard: string[] = [];
    const bus = createEventBus(() => expect.unreachable('nothing fails'));
    const listener = () => void heard.push('heard');
    const end = bus.subscribe(listener);
    bus.subscribe(listener);
    bus.publish(event);
    end();
    end();
    bus.publish(event);
    expect(heard).toHaveLength(3);
  });
});

describe('the register of works', () => {
  const caller = () => new AbortController().signal;

  test('an id in use is refused, and free again after a failure', async () => {
    const works = createWorkRegister();
    const endless = works.run('w', caller(), (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended')))));
    await expect(works.run('w', caller(), () => Promise.resolve(1))).rejects.toMatchObject({ code: 'request.arguments-invalid' });
    works.cancel('w');
    await expect(endless).rejects.toThrow('ended');
    await expect(works.run('w', caller(), () => Promise.resolve(2))).resolves.toBe(2);
  });

  test('works without an id do not meet', async () => {
    const works = createWorkRegister();
    expect(await Promise.all([works.run(undefined, caller(), () => Promise.resolve(1)), works.run(undefined, caller(), () => Promise.resolve(2))])).toEqual([1, 2]);
  });
});
