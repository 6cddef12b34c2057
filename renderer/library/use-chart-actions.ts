import { useCallback } from 'react';
import { largestChartFile } from '../../shared/formats/chart-file.ts';
import { texts } from '../../shared/text/text.ts';
import { fillText } from '../../shared/text/text.ts';
import { toBase64 } from '../store/base64.ts';
import { readWithin } from '../store/read-within.ts';
import { useStores } from '../store/use-stores.tsx';

/** Largest file in megabytes read for an import, as the reader of chart files has it. */
const largestImport = largestChartFile / 1024 / 1024;

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
      const read = await readWithin(file, largestImport);
      if (!read.ok) {
        showError(read.error);
        return;
      }
      const answer = await client.call('charts.import', { name: file.name, bytes: toBase64(read.value) });
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
