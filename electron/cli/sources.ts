import { readChartDocument } from '../../shared/filing/chart-in-pdf.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import type { CheckFacts } from '../backend/chart-checks.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { looksLikeLibrary } from '../storage/library-header.ts';
import type { CommandHost } from './command-line.ts';
import { readLibraryContents } from './library-contents.ts';

/** A chart with the path it was read from: a chart file, a filing copy, or the library that holds it. */
export interface Source {
  readonly path: string;
  readonly chart: Chart;
  /** The department the library's charts belong to; none for a chart file. */
  readonly facts: CheckFacts;
}

/** Largest chart file that is read, in MB; the largest real charts are a hundredth of it. */
const largestChartFile = 20;

/**
 * The charts of chart files and libraries, in the order named. What reading dropped or repaired is told on `err`.
 * Throws `library.…`, `chart.unreadable`, `file.…` errors.
 */
export async function readSources(paths: readonly string[], host: Pick<CommandHost, 'err'>): Promise<Source[]> {
  if (paths.length === 0) {
    throw new MingquanError('usage.invalid', { reason: 'FILE | LIBRARY …' });
  }
  const sources: Source[] = [];
  for (const path of paths) {
    const { charts, ...facts } = looksLikeLibrary(path) ? readLibraryContents(path) : { ...defaultKnowledge(), charts: [await readChart(path, host)] };
    sources.push(...charts.map((chart) => ({ path, chart, facts })));
  }
  return sources;
}

/** The chart of one chart file, or of a filing copy that carries it. */
export async function readChart(path: string, host: Pick<CommandHost, 'err'>): Promise<Chart> {
  const { chart, notes } = await readChartDocument(await readBoundedFile(path, largestChartFile), path);
  for (const note of notes) {
    host.err(`${path}: ${note.path}: ${note.message}\n`);
  }
  return chart;
}
