import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Backend } from '../../electron/backend/backend.ts';
import { createBackend } from '../../electron/backend/create-backend.ts';
import { createLibraryFromSamples } from '../../electron/backend/create-library-from-samples.ts';
import type { Exporters } from '../../electron/backend/exporters.ts';
import type { Outlet } from '../../electron/ports/outlet.ts';
import { createReceivedFiles } from '../../electron/ports/received-files.ts';
import { openLibrary, type OpenLibrary } from '../../electron/storage/open-library.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { throwIfCancelled } from '../../shared/kernel/cancellation.ts';
import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { emptyDepartment, type Department, type Post } from '../../shared/model/department.ts';
import { headOf } from '../../shared/model/diff.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { emptyNode, type ChartNode } from '../../shared/model/node.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import type { SceneItem, Sheet } from '../../shared/scene/display-list.ts';
import { emptyEdge } from '../../shared/model/edge.ts';

/** A department of the suite's own, small enough to be read at a glance. */
export const department: Department = {
  ...emptyDepartment(),
  name: '清溪县城市管理局',
  filingAuthority: '清溪县司法局',
  phone: '0571-8888',
  supervision: { internal: { name: '法制科', contact: '0571-8001' }, external: { name: '县监察委员会', contact: '12388' } },
  complaints: [{ kind: 'phone', address: '12345', note: '' }],
};

export const post: Post = { id: 'post-review', section: '法制科', name: '案审岗', phone: '0571-8001', duty: '审核', target: '' };

export function step(id: string, text: string, change: Partial<ChartNode> = {}): ChartNode {
  return {
    ...emptyNode(),
    id,
    kind: 'step',
    laneId: 'lane',
    text,
    position: null,
    ...change,
  };
}

/** The entry that adds such a step. */
export function addStep(id: string, text: string, index = 2): JournalEntry {
  return { id: `entry-${id}`, kind: 'do', command: 'node.add', diff: [{ list: 'nodes', index, before: null, after: step(id, text) }] };
}

/** A chart of two steps in a lane bound to the post, following the department. */
export function sampleChart(id: string, name: string): Chart {
  const chart = emptyChart(id, `${name}流程图`, { code: `CF-${id}`, name, kind: 'penalty', implementingBody: department.name });
  return {
    ...chart,
    follows: ['supervision', 'complaints', 'remedy'],
    content: {
      ...chart.content,
      supervision: department.supervision,
      complaints: department.complaints,
      remedy: department.remedy,
      basis: [{ law: '中华人民共和国行政处罚法', documentNumber: '', version: '', article: 64, paragraph: null, item: null }],
    },
    lanes: [{ id: 'lane', name: '案审岗', kind: 'post', postId: post.id, width: 150 }],
    nodes: [step('first', '立案'), step('second', '审核')],
    edges: [{ ...emptyEdge(), id: 'edge', from: 'first', to: 'second' }],
  };
}

export interface LibraryOnDisk {
  readonly path: string;
  open(access?: 'write' | 'read'): OpenLibrary;
  /** Closes what was opened and removes the file with its folder. */
  remove(): void;
}

/** A library file of two charts in a folder of its own. */
export function makeLibrary(folder = mkdtempSync(path.join(tmpdir(), 'mingquan-contract-'))): LibraryOnDisk {
  const file = path.join(folder, '清溪县.mingquan');
  const opened: OpenLibrary[] = [];
  const clock = tickingClock();
  createLibraryFromSamples(
    file,
    { department: { department, posts: [post] }, charts: [sampleChart('one', '对占道经营的处罚'), sampleChart('two', '对违法建设的处罚')] },
    { clock, newId: countingIds('sample') },
  );
  return {
    path: file,
    open(access = 'write') {
      const library = openLibrary(file, { clock, access });
      opened.push(library);
      return library;
    },
    remove() {
      opened.forEach((library) => library.close());
      rmSync(folder, { recursive: true });
    },
  };
}

/** The real backend on the library, with files made the simplest way. */
export function makeBackend(library: OpenLibrary, outlet: Outlet = makeOutlet(path.dirname(library.path))): Backend {
  return createBackend({
    library,
    clock: tickingClock(),
    newId: countingIds('made'),
    check,
    checkContents: check,
    exporters,
    outlet,
    received: createReceivedFiles(countingIds('received')),
    host: { version: '0.0.1' },
  });
}

/** A host that can do everything, and notes what it was told to do; its output lies beside the library. */
export function makeOutlet(folder: string): Outlet & { readonly told: string[] } {
  const told: string[] = [];
  return {
    told,
    folder: path.join(folder, '输出'),
    reveal: async (shown) => void told.push(`reveal ${path.basename(shown)}`),
    chooseFolder: () => Promise.resolve(path.join(folder, '所选')),
    printer: {
      list: () => Promise.resolve([{ name: 'lp0', title: '一楼打印机' }]),
      print: async (job) => void told.push(`print ${job.pages.length}×${job.copies} ${job.printer ?? '?'} ${job.duplex} ${job.seal === null ? '' : 'sealed'}`.trim()),
    },
  };
}

/** A clock that goes on by a second at every look. */
export function tickingClock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 2, 2, 1, 0, (seconds += 1))).toISOString();
}

export function countingIds(prefix: string): () => string {
  let number = 0;
  return () => `${prefix}${(number += 1)}`;
}

/** The entry that changes the chart's head. */
export function edit(chart: Chart, change: Partial<Chart>): JournalEntry {
  const before = headOf(chart);
  return { id: `edit-${chart.id}`, kind: 'do', command: 'chart.edit', diff: [{ list: 'head', before, after: { ...before, ...change } }] };
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

// helpers

/** An error for a chart without a basis, a warning for a step without a text. */
function check(chart: Chart): Finding[] {
  const finding = { element: 'E1', message: '缺', messageEnglish: 'missing', clause: '意见', waiver: null } as const;
  const basis: Finding[] =
    chart.content.basis.length > 0 ? [] : [{ ...finding, rule: 'basis-required', severity: 'error', target: 'chart', field: 'content.basis' }];
  const texts = chart.nodes.filter((node) => node.text === '');
  return [...basis, ...texts.map((node): Finding => ({ ...finding, rule: 'text-required', severity: 'warning', target: node.id, field: 'text' }))];
}

/** A page of a single line for each chart, under a seal where there is one. */
async function* sheets(charts: CarrierSource['charts'], isSealed: boolean, signal: AbortSignal): AsyncGenerator<Sheet> {
  for (const [index, { title, read }] of charts.entries()) {
    await read();
    throwIfCancelled(signal);
    const line: SceneItem = { type: 'text', at: { x: 20, y: 40 }, text: title, font: 'sans', size: 12, colour: '#000000' };
    const seal: SceneItem = { type: 'seal', at: { x: 20, y: 60 }, size: { width: 50, height: 50 }, from: 0, to: 1 };
    yield { width: 200, height: 300, page: index + 1, pages: charts.length, items: isSealed ? [line, seal] : [line] };
  }
}

/** A chart called 慢 takes until it is called off. */
const exporters: Exporters = {
  placer: () => (chart) => Promise.resolve(chart),
  async *carrierFiles({ order, source: { charts }, signal, progress }) {
    for (const [index, chart] of charts.entries()) {
      progress(index, charts.length, chart.title);
      if (chart.title === '慢' && !signal.aborted) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      }
      throwIfCancelled(signal);
      yield { name: `${chart.title}.${order.as}`, mediaType: 'text/plain', bytes: new TextEncoder().encode(chart.title) };
    }
    progress(charts.length, charts.length, '');
  },
  carrierSheets: ({ order, source: { charts, seal }, signal }) => (order.as === 'pdf' || order.as === 'poster' ? sheets(charts, seal !== null, signal) : null),
  exportCheck: (check, as) =>
    Promise.resolve({ name: `检查报告.${as}`, mediaType: 'text/plain', bytes: new TextEncoder().encode(`${check.unit} ${check.charts.length}`) }),
  async verifyPackage({ name, bytes }) {
    if (!new TextDecoder().decode(bytes).startsWith('PK')) {
      throw new MingquanError('package.unreadable', { file: name, reason: '不是备案包' });
    }
    return { ok: true, members: 1, charts: 1, signature: null, problems: [] };
  },
};
