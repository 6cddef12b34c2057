import { useCallback } from 'react';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { texts } from '../../shared/text/text.ts';
import { fillText } from '../../shared/text/text.ts';
import { toBase64 } from '../store/base64.ts';
import { useStores } from '../store/use-stores.tsx';

/** Largest file in megabytes read for an import; a chart of the largest form is far smaller. */
const largestImport = 64;

/** Opening and importing charts. */
export function useChartActions() {
  const { client, library, notices, route } = useStores();
  const openChart = useCallback(
    (chartId: string) => route.getState().go({ screen: 'chart', chartId }),
    [route],
  );
  const importChart = useCallback(
    async (file: File) => {
      const { show, showError } = notices.getState();
      if (file.size > largestImport * 1024 * 1024) {
        const size = Math.round(file.size / 1024 / 1024);
        showError(new MingquanError('file.too-large', { file: file.name, size, limit: largestImport }).toPlain());
        return;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await client.call('charts.import', { name: file.name, bytes: toBase64(bytes) });
      if (!answer.ok) {
        showError(answer.error);
        return;
      }
      await library.getState().refresh();
      const { chartId, notes } = answer.value;
      const first = notes[0];
      const name = library.getState().summary?.charts.find((chart) => chart.id === chartId)?.title ?? file.name;
      const text = first === undefined ? texts['library.import.done'] : texts['library.import.notes'];
      show(first === undefined ? 'good' : 'plain', {
        zh: fillText(text.zh, { name, count: notes.length, first: first?.message ?? '' }),
        en: fillText(text.en, { name, count: notes.length, first: first?.messageEnglish ?? '' }),
      });
      openChart(chartId);
    },
    [client, library, notices, openChart],
  );
  return { openChart, importChart };
}
