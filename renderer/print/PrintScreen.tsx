import { ArrowLeft, ShieldCheck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { sealedCarriers, signedCarriers, type PrinterChoice } from '../../shared/contract/carrier-methods.ts';
import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import type { Capabilities } from '../../shared/contract/methods.ts';
import type { SealSummary } from '../../shared/contract/seal-methods.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { toBase64 } from '../store/base64.ts';
import { orderOf } from '../store/print-store.ts';
import { readWithin } from '../store/read-within.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { VerifyDialog } from '../verify/VerifyDialog.tsx';
import { CarrierField } from './CarrierField.tsx';
import { ChartPicker } from './ChartPicker.tsx';
import { ComparedField, type Compared } from './ComparedField.tsx';
import { MakeBar } from './MakeBar.tsx';
import { OrderFields } from './OrderFields.tsx';
import { PagesView } from './PagesView.tsx';
import { printInBrowser } from './print-in-browser.ts';
import { PrinterFields, usualPrinting } from './PrinterFields.tsx';
import { editionOf } from './edition-of.ts';
import { noSealing, SealingFields } from './SealingFields.tsx';
import { remedyOf } from './remedies.ts';
import { usePreview } from './use-preview.ts';
import { useRun } from './use-run.ts';

/** The print centre 打印中心: which charts on which carrier, the exact pages, and what is made of them. */
export function PrintScreen({ chartId }: { readonly chartId: string | undefined }) {
  const t = useText();
  const { client, library, notices, print, route } = useStores();
  const summary = useSlice('library', (state) => state.summary);
  const carrier = useSlice('print', (state) => state.carrier);
  const orders = useSlice('print', (state) => state.orders);
  const [compared, setCompared] = useState<Compared | null>(null);
  const order = useMemo(() => comparing(orderOf({ orders }, carrier), compared), [orders, carrier, compared]);
  const [isVerifying, setVerifying] = useState(false);
  const [picked, setPicked] = useState<readonly string[] | null>(chartId === undefined ? null : [chartId]);
  const [sealing, setSealing] = useState(noSealing);
  const [printing, setPrinting] = useState(usualPrinting);
  const [folder, setFolder] = useState<string | null>(null);
  const host = useHost();
  const run = useRun();
  useEffect(() => {
    void library.getState().refresh();
  }, [library]);

  const edition = useMemo(() => (summary === null ? '' : editionOf(summary)), [summary]);
  const charts = summary?.charts ?? [];
  const isReady = picked === null ? charts.length > 0 : picked.length > 0;
  const seal = sealedCarriers.has(carrier) && sealing.sealId !== '' ? { sealId: sealing.sealId, passphrase: sealing.sealPassphrase } : null;
  const shownSeal = sealing.isShown ? seal : null;
  const preview = usePreview(isReady ? { order, chartIds: picked, seal: shownSeal, edition } : null);

  const keep = (changed: CarrierOrder): void => print.getState().keep(comparing(changed, null));
  const found = preview.error === null ? null : remedyOf(preview.error, order);
  const remedy = found === null ? null : { text: t(found.text), take: () => ('order' in found ? keep(found.order) : route.getState().go(found.route)) };

  const make = async (): Promise<void> => {
    const { certificate, certificatePassphrase } = sealing;
    const signature = signedCarriers.has(carrier) && certificate !== null ? { p12: certificate.p12, passphrase: certificatePassphrase } : null;
    await run.make({ order, chartIds: picked, seal, signature, folder });
    setSealing((before) => ({ ...before, sealPassphrase: '', certificatePassphrase: '', isShown: false }));
  };
  const printNow = async (): Promise<void> => {
    notices.getState().show('plain', texts['print.printing']);
    if (host.capabilities?.printing !== true) {
      const error = await printInBrowser(client, { order, chartIds: picked, seal: shownSeal });
      return error === null ? undefined : notices.getState().showError(error);
    }
    const answer = await client.call('carriers.print', { order, chartIds: picked === null ? null : [...picked], seal, ...printing, printer: printing.printer === '' ? null : printing.printer });
    if (answer.ok) {
      const { pages, leftOut } = answer.value;
      const { zh, en } = texts[leftOut.length === 0 ? 'print.printed' : 'print.printed.without'];
      const counts = { pages, count: leftOut.length };
      notices.getState().show(leftOut.length === 0 ? 'good' : 'plain', { zh: fillText(zh, counts), en: fillText(en, counts) });
    } else if (answer.error.code !== 'request.cancelled') {
      notices.getState().showError(answer.error);
    }
  };
  const readCertificate = async (file: File): Promise<void> => {
    const read = await readWithin(file, largestCertificate);
    if (read.ok) {
      setSealing((before) => ({ ...before, certificate: { name: file.name, p12: toBase64(read.value) } }));
    } else {
      notices.getState().showError(read.error);
    }
  };
  const tell = async (call: Promise<{ readonly ok: boolean; readonly error?: unknown }>): Promise<void> => {
    const answer = (await call) as Awaited<ReturnType<typeof client.call>>;
    if (!answer.ok) {
      notices.getState().showError(answer.error);
    }
  };

  return (
    <div className="library print">
      <header className="topbar">
        <div className="topbar-brand">
          <Button icon={ArrowLeft} tone="quiet" collapses onClick={() => route.getState().go(chartId === undefined ? { screen: 'library' } : { screen: 'chart', chartId })} testId="back">
            {chartId === undefined ? t('action.back') : t('print.backToChart')}
          </Button>
          <h1 className="topbar-title">{t('print.title')}</h1>
          <span className="ellipsis">{summary?.department.name ?? ''}</span>
        </div>
        <div className="topbar-actions">
          <Button icon={ShieldCheck} tone="quiet" collapses onClick={() => setVerifying(true)} testId="verify">
            {t('print.verify')}
          </Button>
        </div>
      </header>
      <main className="print-body">
        <form className="print-form" aria-label={t('print.settings')} onSubmit={(event) => event.preventDefault()}>
          <CarrierField carrier={carrier} onChoose={(name) => print.getState().choose(name)} onReset={() => print.getState().reset(carrier)} />
          <ChartPicker charts={charts} picked={picked} onPick={setPicked} />
          <section aria-label={t('print.options')} className="print-section">
            <h2>{t('print.options')}</h2>
            <OrderFields key={carrier} order={order} onChange={keep} />
            {isComparing(order) ? <ComparedField compared={compared} onChange={setCompared} /> : null}
          </section>
          {sealedCarriers.has(carrier) || signedCarriers.has(carrier) ? (
            <section aria-label={t('print.seal')} className="print-section">
              <h2>{t('print.seal')}</h2>
              <SealingFields carrier={carrier} seals={host.seals} sealing={sealing} onChange={setSealing} onCertificate={(file) => void readCertificate(file)} />
            </section>
          ) : null}
          {host.capabilities?.printing === true && preview.hasPages ? (
            <section aria-label={t('print.print')} className="print-section">
              <h2>{t('print.printer')}</h2>
              <PrinterFields printers={host.printers} printing={printing} onChange={setPrinting} />
            </section>
          ) : null}
        </form>
        <PagesView key={`${carrier} ${picked?.join(' ') ?? ''}`} carrier={carrier} here={preview} want={preview.want} remedy={remedy} />
      </main>
      <MakeBar
        run={run}
        capabilities={host.capabilities}
        isReady={isReady}
        hasPages={preview.hasPages}
        folder={folder}
        onMake={() => void make()}
        onPrint={() => void printNow()}
        onChooseFolder={() => void client.call('carriers.chooseFolder', {}).then((answer) => setFolder((before) => (answer.ok ? (answer.value.folder ?? before) : before)))}
        onReveal={() => void tell(client.call('carriers.reveal', { folder: run.made?.folder ?? '' }))}
      />
      {isVerifying ? <VerifyDialog onClose={() => setVerifying(false)} /> : null}
    </div>
  );
}

// helpers

/** What is compared with stands for one sitting: a package handed over is gone with it. */
function comparing(order: CarrierOrder, compared: Compared | null): CarrierOrder {
  return 'comparedWith' in order ? { ...order, comparedWith: compared?.name ?? null } : order;
}

/** Whether the order makes a comparison of revisions. */
function isComparing(order: CarrierOrder): boolean {
  return order.as === 'package' || ((order.as === 'documents' || order.as === 'docx') && order.documents.includes('changes'));
}

/** Largest certificate file in megabytes. */
const largestCertificate = 1;

/** What the host can do, its printers, and the seals of the library. */
function useHost() {
  const { client } = useStores();
  const [host, setHost] = useState<{ readonly capabilities: Capabilities | null; readonly printers: readonly PrinterChoice[]; readonly seals: readonly SealSummary[] }>({ capabilities: null, printers: [], seals: [] });
  useEffect(() => {
    let isHere = true;
    void (async () => {
      const [described, sealBox] = await Promise.all([client.call('host.describe', {}), client.call('seals.list', {})]);
      const capabilities = described.ok ? described.value.capabilities : null;
      const listed = capabilities?.printing === true ? await client.call('carriers.printers', {}) : null;
      if (isHere) {
        setHost({ capabilities, printers: listed?.ok === true ? listed.value.printers : [], seals: sealBox.ok ? sealBox.value.seals : [] });
      }
    })();
    return () => {
      isHere = false;
    };
  }, [client]);
  return host;
}
