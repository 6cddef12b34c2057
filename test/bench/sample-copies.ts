import { createLibraryFromSamples } from '../../electron/backend/create-library-from-samples.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { restoreChart } from '../../shared/formats/restore-chart.ts';

/** Makes a library of `count` charts: the sample department's over and over, each with a name and code of its own. */
export function makeLibraryOf(count: number, libraryPath: string): void {
  const { department, charts } = readSampleData();
  const copies = Array.from({ length: count }, (_, index) => {
    const { chart } = restoreChart(charts[index % charts.length], 'sample');
    const suffix = `（第${index + 1}号）`;
    const power = { ...chart.power, name: `${chart.power.name}${suffix}`, code: `${chart.power.code}-${index + 1}` };
    return { ...chart, id: `chart-${index + 1}`, title: `${chart.title}${suffix}`, power };
  });
  let last = 0;
  createLibraryFromSamples(libraryPath, { department, charts: copies }, { clock: systemClock, newId: () => `id${(last += 1)}` });
}
