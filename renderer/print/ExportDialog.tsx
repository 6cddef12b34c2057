import { Download, Printer, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { exportFormats, paperChoices } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { fromBase64, toBase64 } from '../store/base64.ts';
import { countOf } from '../store/findings-store.ts';
import { useSeal } from '../store/use-seal.ts';
import { useLanguage, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { useWork } from '../store/use-work.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { saveFile } from '../ui/save-file.ts';
import { SealField } from '../ui/SealField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { PagePreview } from './PagePreview.tsx';

type Format = (typeof exportFormats)[number];
type Paper = (typeof paperChoices)[number];

/** Format, paper and seal of an export, with the pages as they will be. */
export function ExportDialog({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const language = useLanguage();
  const { client, document, notices, route, view } = useStores();
  const errors = useSlice('findings', (state) => countOf(state.findings, 'error'));
  const [format, setFormat] = useState<Format>('pdf');
  const [paper, setPaper] = useState<Paper>('auto');
  const { seal, choose, remove } = useSeal();
  const work = useWork();
  const [isWorking, setWorking] = useState(false);
  const hasPages = format === 'pdf' || format === 'png' || format === 'svg';
  const close = (): void => view.setState({ dialog: null });

  const exportChart = async (): Promise<void> => {
    setWorking(true);
    const workId = work.begin();
    const isSaved = await document.getState().flush();
    const { save } = document.getState();
    if (!work.isUnderWay(workId)) {
      return;
    }
    if (!isSaved && save.status === 'failed') {
      work.end(workId);
      notices.getState().showError(save.error);
      setWorking(false);
      return;
    }
    const answer = await client.call('charts.export', {
      chartIds: [chart.id],
      as: format,
      paper,
      seal: seal === null || !hasPages ? null : toBase64(seal.bytes),
      workId,
    });
    const isWanted = work.end(workId);
    setWorking(false);
    if (!answer.ok) {
      notices.getState().showError(answer.error);
      return;
    }
    if (!isWanted) {
      return;
    }
    for (const { name, mediaType, bytes } of answer.value.files) {
      saveFile(name, mediaType, fromBase64(bytes));
      const text = texts['export.done'];
      notices.getState().show('good', { zh: fillText(text.zh, { name }), en: fillText(text.en, { name }) });
    }
    close();
  };

  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('action.close')}
      onClose={close}
      size="large"
      footer={
        <>
          {errors > 0 ? (
            <p className="export-warning">
              <TriangleAlert aria-hidden size={14} /> {t('export.errors', { count: errors })}
            </p>
          ) : null}
          <Button
            tone="quiet"
            icon={Printer}
            testId="export-centre"
            onClick={() => {
              close();
              route.getState().go({ screen: 'print', chartId: chart.id });
            }}
          >
            {t('print.open')}
          </Button>
          <Button tone="quiet" onClick={close}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" icon={Download} onClick={() => void exportChart()} isDisabled={isWorking} testId="export-go">
            {t(isWorking ? 'export.working' : 'export.go')}
          </Button>
        </>
      }
    >
      <div className="export">
        <div className="export-form">
          <fieldset className="segmented">
            <legend className="field-label">{t('export.format')}</legend>
            <div className="choice-list">
              {exportFormats.map((each) => (
                <label key={each} className={classNames('choice-row', each === format && 'is-chosen')}>
                  <input type="radio" name="format" checked={each === format} onChange={() => setFormat(each)} />
                  {t(`export.format.${each}`)}
                </label>
              ))}
            </div>
          </fieldset>
          <Segmented<Paper>
            label={t('export.paper')}
            value={paper}
            isDisabled={!hasPages}
            options={paperChoices.map((value) => ({ value, label: value === 'auto' ? t('export.paper.auto') : value }))}
            onChange={setPaper}
          />
          <SealField
            language={language}
            name={seal?.name ?? null}
            isDisabled={!hasPages}
            onFile={(file) => void choose(file)}
            onRemove={remove}
          />
        </div>
        {hasPages ? (
          <PagePreview chart={chart} paper={paper} seal={seal} />
        ) : (
          <div className="export-preview waiting">{t('export.preview.none')}</div>
        )}
      </div>
    </Dialog>
  );
}
