import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import type { CarrierSealing, LeftOutChart } from '../../shared/contract/carrier-methods.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { textOf } from '../../shared/text/text.ts';
import { localDate, localTime } from '../ports/clock.ts';
import { writeRun } from '../ports/output-folder.ts';
import { addAuditLine } from '../storage/audit-queries.ts';
import { listChartStates } from '../storage/chart-queries.ts';
import { listPowers } from '../storage/power-queries.ts';
import { outputError } from '../storage/storage-error.ts';
import { librarySource } from './carriers/carrier-source.ts';
import type { LeftOut } from './carriers/left-out.ts';
import { bearsSeal } from './carriers/bears-seal.ts';
import { openRun } from './carriers/open-run.ts';
import { madeOn } from './carriers/made-on.ts';
import { createPreviews, previewPage } from './carriers/previews.ts';
import { openRunSeal } from './carriers/sealing.ts';
import { sealingOf } from './carriers/sealing-of.ts';
import { withFormerPackage } from './carriers/former-package.ts';
import { progressOf } from './progress.ts';
import { checkFacts, type Handlers, type Services } from './services.ts';

type CarrierMethods = 'carriers.preview' | 'carriers.make' | 'carriers.chooseFolder' | 'carriers.reveal' | 'carriers.printers' | 'carriers.print';

export function carrierHandlers(services: Services): Handlers<CarrierMethods> {
  const { outlet, exporters, events, works } = services;
  const previews = createPreviews();
  /** Folders the clerk chose, and those that runs made: a page names no other. */
  const chosen = new Set<string>();
  const made = new Set<string>();

  return {
    'carriers.preview': ({ order, chartIds, seal, from, count, workId }, { signal: caller }) =>
      works.run(workId, caller, async (signal) => {
        const { pages, seal: picture, leftOut, ...rest } = await previews.read({
          key: previewKey(services, { order, chartIds, seal }),
          async open(own) {
            const plain = await sourceOf(services, { order, chartIds }, own);
            const source = { ...plain, seal: (await openRunSeal(services, order.as, seal, sealingOf(order, plain, '预览 '))).seal };
            const left: LeftOut[] = [];
            const sheets = exporters.carrierSheets({ order, source, facts: checkFacts(services), signal: own, progress: () => undefined, leaveOut: (each) => left.push(each) });
            return { sheets, leftOut: left, seal: source.seal?.png ?? null };
          },
          from,
          count,
          signal,
        });
        return { ...rest, leftOut: plainly(leftOut), pages: [...pages], seal: picture === null ? null : Buffer.from(picture).toString('base64') };
      }),

    'carriers.make': ({ order, chartIds, seal, signature, folder, workId }, { signal: caller }) =>
      works.run(workId, caller, async (signal) => {
        const parent = folder ?? outlet.folder;
        if (folder !== null && !chosen.has(folder)) {
          throw new MingquanError('request.refused', { reason: '文件夹不是用户选择的 / the folder was not chosen by the user' });
        }
        const plain = await sourceOf(services, { order, chartIds }, signal);
        const left: LeftOut[] = [];
        const { outputs, source } = await openRun(services, { order, source: plain, facts: checkFacts(services), seal, signature, signal, progress: progressOf(events, workId), leaveOut: (each) => left.push(each) });
        const run = await writeRun(path.join(parent, runName(services, order)), outputs, { ifThere: 'number', signal }).catch((thrown: unknown) => {
          throw outputError(thrown, parent);
        });
        made.add(run.folder);
        tellAudit(services, 'carrier.make', order, source, { files: run.files.length, leftOut: left.length, signed: signature !== null });
        return { folder: run.folder, files: [...run.files], leftOut: plainly(left) };
      }),

    async 'carriers.chooseFolder'() {
      const folder = await able(outlet.chooseFolder, '选择文件夹', 'choosing a folder')(outlet.folder);
      if (folder !== null) {
        chosen.add(folder);
      }
      return { folder };
    },

    async 'carriers.reveal'({ folder }) {
      if (!made.has(folder)) {
        throw new MingquanError('request.refused', { reason: '不是本次生成的文件夹 / not a folder made here' });
      }
      await able(outlet.reveal, '打开文件夹', 'opening the folder')(folder);
      return {};
    },

    async 'carriers.printers'() {
      return { printers: await able(outlet.printer, '直接打印', 'printing directly').list() };
    },

    'carriers.print': ({ order, chartIds, seal, copies, printer, duplex, workId }, { signal: caller }) =>
      works.run(workId, caller, async (signal) => {
        const machine = able(outlet.printer, '直接打印', 'printing directly');
        const plain = await sourceOf(services, { order, chartIds }, signal);
        const source = { ...plain, seal: (await openRunSeal(services, order.as, seal, sealingOf(order, plain, '打印 '))).seal };
        const left: LeftOut[] = [];
        const sheets = exporters.carrierSheets({ order, source, facts: checkFacts(services), signal, progress: progressOf(events, workId), leaveOut: (each) => left.push(each) });
        if (sheets === null) {
          throw new MingquanError('print.without-pages');
        }
        const pages = [];
        let isSealed = false;
        for await (const sheet of sheets) {
          pages.push(previewPage(sheet));
          isSealed ||= bearsSeal([sheet]);
        }
        const title = textOf(`carrier.${order.as}`, 'zh');
        await machine.print({ title, pages, seal: isSealed ? (source.seal?.png ?? null) : null, copies, printer, duplex });
        tellAudit(services, 'carrier.print', order, source, { pages: pages.length, copies });
        return { pages: pages.length, leftOut: plainly(left) };
      }),
  };
}

// helpers

function plainly(left: readonly LeftOut[]): LeftOutChart[] {
  return left.map(({ title, error }) => ({ title, error: error.toPlain() }));
}

/** The library's charts; a former package that was handed over is among what can be compared with. */
async function sourceOf({ library, clock, exporters, received }: Services, { order, chartIds }: { readonly order: CarrierOrder; readonly chartIds: readonly string[] | null }, signal: AbortSignal): Promise<CarrierSource> {
  const source = librarySource(library.readable, chartIds, { place: exporters.placer(signal), madeOn: madeOn(order, clock), seal: null });
  const name = 'comparedWith' in order ? order.comparedWith : null;
  return name !== null && received.has(name) ? withFormerPackage(source, name, await received.read(name)) : source;
}

/** Everything the pages hang on; the day counts, since it is printed. */
function previewKey(services: Services, ordered: { readonly order: CarrierOrder; readonly chartIds: readonly string[] | null; readonly seal: CarrierSealing }): string {
  const { library, clock } = services;
  const state = [ordered, localDate(clock()), checkFacts(services), listPowers(library.readable), listChartStates(library.readable)];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** `2026-03-02 1530 备案件`: sorted by time, and told by the carrier. */
function runName({ clock }: Services, order: CarrierOrder): string {
  const now = clock();
  return `${localDate(now)} ${localTime(now).replaceAll(':', '')} ${textOf(`carrier.${order.as}`, 'zh')}`;
}

/** Throws `host.unable` where the host cannot do it. */
function able<Ability>(ability: Ability | null, what: string, whatEnglish: string): Ability {
  if (ability === null) {
    throw new MingquanError('host.unable', { what, whatEnglish });
  }
  return ability;
}

function tellAudit(
  { library, clock }: Services,
  action: 'carrier.make' | 'carrier.print',
  order: CarrierOrder,
  { charts, seal }: CarrierSource,
  made: Readonly<Record<string, number | boolean>>,
): void {
  if (library.writable !== null) {
    const [only, ...others] = charts;
    const subject = only !== undefined && others.length === 0 ? only.id : '';
    addAuditLine(library.writable, { at: clock(), action, subject, detail: { as: order.as, charts: charts.length, sealed: seal !== null, ...made } });
  }
}
