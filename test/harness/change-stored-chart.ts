import { librarySummarySchema, openedChartSchema } from '../../shared/contract/methods.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { diffCharts } from '../../shared/model/diff-charts.ts';
import type { PageHost } from './page-host.ts';

/** Changes the power's chart in the library behind the page's back, as one step of its history. */
export async function changeStoredChart(host: PageHost, power: string, change: (chart: Chart) => Chart): Promise<void> {
  const { charts } = librarySummarySchema.parse(await callBackend(host, 'library.read', {}));
  const chartId = charts.find((each) => each.power.name === power)?.id ?? '';
  const opened = openedChartSchema.parse(await callBackend(host, 'charts.open', { chartId }));
  const diff = diffCharts(opened.chart, change(opened.chart));
  await callBackend(host, 'charts.append', { chartId, expectedSequence: opened.sequence, entries: [{ id: 'changed', kind: 'do', command: 'chart.restore', diff }] });
}

/** What the host's backend answers; throws where it refuses. */
export async function callBackend(host: PageHost, method: Parameters<PageHost['backend']['dispatch']>[0], arguments_: unknown): Promise<unknown> {
  const answer = await host.backend.dispatch(method, arguments_, { clientId: 'test', signal: new AbortController().signal });
  if (!answer.ok) {
    throw new Error(answer.error.message);
  }
  return answer.value;
}
