import { z } from 'zod';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import type { Clock } from '../../shared/kernel/sources.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { journalEntrySchema, type JournalEntry } from '../../shared/model/history.ts';

/** Edits that did not get into the file before their window went, and the chart as it was with them. */
export interface UnsavedWork {
  readonly entries: readonly JournalEntry[];
  readonly chart: Chart;
  /** Moment of the last of them, ISO 8601. */
  readonly at: string;
}

/** Keeps in this browser what is not in the file yet, so that a crash or a full disk does not take it away. */
export interface UnsavedKeeper {
  keep(chart: Chart, entries: readonly JournalEntry[]): void;
  /** Forgets what this window kept of the chart: it is in the file. */
  drop(chartId: string): void;
  /** The newest that other windows left of the chart, or null. What cannot be read any more is passed over. */
  leftOver(chartId: string): UnsavedWork | null;
  /** Forgets what other windows left of the chart. */
  dropLeftOver(chartId: string): void;
}

export interface UnsavedKeeperInput {
  readonly storage: Storage;
  readonly windowId: string;
  readonly clock: Clock;
}

export function createUnsavedKeeper({ storage, windowId, clock }: UnsavedKeeperInput): UnsavedKeeper {
  const ownKey = (chartId: string): string => `${prefix}${chartId}/${windowId}`;
  const othersKeys = (chartId: string): string[] =>
    Object.keys(storage).filter((key) => key.startsWith(`${prefix}${chartId}/`) && key !== ownKey(chartId));
  return {
    keep(chart, entries) {
      try {
        storage.setItem(ownKey(chart.id), JSON.stringify({ entries, chart, at: clock() }));
      } catch {
        // Full storage leaves the queue's own retries, as before there was a keeper.
      }
    },
    drop: (chartId) => storage.removeItem(ownKey(chartId)),
    leftOver(chartId) {
      const works = othersKeys(chartId).flatMap((key) => readWork(storage.getItem(key), chartId));
      return works.reduce<UnsavedWork | null>((newest, work) => (newest === null || work.at > newest.at ? work : newest), null);
    },
    dropLeftOver(chartId) {
      for (const key of othersKeys(chartId)) {
        storage.removeItem(key);
      }
    },
  };
}

// helpers

const prefix = 'mingquan-unsaved/';

const keptSchema = z.object({ entries: z.array(z.unknown()), chart: z.unknown(), at: z.string() });

function readWork(stored: string | null, chartId: string): UnsavedWork[] {
  try {
    const kept = keptSchema.parse(JSON.parse(stored ?? 'null'));
    const { chart } = restoreChart(kept.chart, chartId);
    const entries = kept.entries.flatMap((entry) => {
      const parsed = journalEntrySchema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });
    return chart.id === chartId ? [{ entries: entries.length === kept.entries.length ? entries : [], chart, at: kept.at }] : [];
  } catch {
    return [];
  }
}
