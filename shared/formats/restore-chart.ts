import type { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { chartFormatVersion, chartSchema, type Chart } from '../model/chart.ts';
import { complaintChannelSchema } from '../model/content.ts';
import { defaultLaneWidth, laneSchema } from '../model/lane.ts';
import { limitSchema } from '../model/limit.ts';
import { nodeKindSchema } from '../model/node.ts';
import { powerKindSchema } from '../model/power.ts';
import { migrateChart } from './chart-migrations.ts';
import { deepestNesting, valueNestsDeeperThan } from './json-depth.ts';
import { fieldOf, isPlainRecord, type PlainRecord } from './plain-record.ts';
import { restoreIds, restoreReferences } from './restore-graph.ts';
import { excerpt, openNoteBook, type NoteBook, type RestoreNote } from './restore-note.ts';
import { restoreValue, type Substitutes } from './restore-value.ts';

export interface RestoredChart {
  readonly chart: Chart;
  /** What was dropped or repaired, in the order of the file; empty for a file as this program writes it. */
  readonly notes: RestoreNote[];
}

/**
 * A chart of whatever `input` holds. Never trusts it and never fails on its content: every piece is taken, repaired or
 * dropped, and every repair is noted.
 * @throws MingquanError `chart.unreadable` where it is no chart file at all (no record, another `format`, nested deeper
 * than 64 levels), `chart.from-future` where a newer program wrote it.
 */
export function restoreChart(input: unknown, fileName: string): RestoredChart {
  if (!isPlainRecord(input)) {
    throw unreadable(fileName, '内容不是一个记录 / its content is not a record');
  }
  if (valueNestsDeeperThan(input, deepestNesting)) {
    throw unreadable(fileName, `嵌套超过 ${deepestNesting} 层 / nested deeper than ${deepestNesting} levels`);
  }
  if (fieldOf(input, 'format') !== 'mingquan-chart') {
    throw unreadable(fileName, '没有 format: mingquan-chart 标记 / it is not marked format: mingquan-chart');
  }
  const book = openNoteBook();
  const record = migrateChart(input, versionOf(input, fileName, book), book);
  const chart = restoreContent(record, book);
  return { chart, notes: book.notes() };
}

/** The error of a file that is no chart. `reason` is in both languages. */
export function unreadable(fileName: string, reason: string): MingquanError {
  return new MingquanError('chart.unreadable', { file: fileName, reason });
}

// helpers

const substitutes: Substitutes = new Map<z.ZodType, unknown>([
  [powerKindSchema, 'other'],
  [nodeKindSchema, 'step'],
  [laneSchema.shape.kind, 'section'],
  [laneSchema.shape.width, defaultLaneWidth],
  [limitSchema.shape.unit, 'unspecified'],
  [complaintChannelSchema.shape.kind, 'web'],
  [chartSchema.shape.id, 'chart'],
]);

function restoreContent(record: PlainRecord, notes: NoteBook): Chart {
  const restored = restoreValue(chartSchema, restoreIds(record, notes), '', { notes, substitutes });
  return chartSchema.parse(restoreReferences(chartSchema.parse(restored), notes));
}

/** A version that is no whole number is read as the present one: the content decides what can be used. */
function versionOf(record: PlainRecord, fileName: string, notes: NoteBook): number {
  const version = fieldOf(record, 'version');
  if (typeof version === 'number' && version > chartFormatVersion) {
    throw new MingquanError('chart.from-future', { file: fileName, found: version, known: chartFormatVersion });
  }
  if (typeof version === 'number' && Number.isInteger(version) && version >= 0) {
    return version;
  }
  notes.add(
    'version',
    `版本号${excerpt(version)}无法识别，已按第 ${chartFormatVersion} 版读取。`,
    `The version ${excerpt(version)} is unknown; the file was read as version ${chartFormatVersion}.`,
  );
  return chartFormatVersion;
}
