import { MingquanError } from '../kernel/mingquan-error.ts';
import { rounded } from '../kernel/units.ts';
import { decodeUtf8, encodeUtf8 } from '../kernel/utf8.ts';
import { chartSchema, type Chart } from '../model/chart.ts';
import { deepestNesting, textNestsDeeperThan } from './json-depth.ts';
import { restoreChart, unreadable, type RestoredChart } from './restore-chart.ts';

/** Largest chart file that is read, in bytes. */
export const largestChartFile = 20 * 1024 * 1024;

/**
 * Reads an interchange file `NAME.chart.json`: UTF-8, with or without a byte order mark.
 * @throws MingquanError `file.too-large` over 20 MB, `chart.unreadable` where it is not such a file, `chart.from-future`.
 */
export function readChartFile(bytes: Uint8Array, fileName: string): RestoredChart {
  if (bytes.length > largestChartFile) {
    throw new MingquanError('file.too-large', {
      file: fileName,
      size: Math.ceil(bytes.length / 1024 / 1024),
      limit: largestChartFile / 1024 / 1024,
    });
  }
  return restoreChart(parseText(bytes, fileName), fileName);
}

/** The chart as an interchange file: fields in the schema's order, lengths to a thousandth, so that one chart has one file. */
export function writeChartFile(chart: Chart): Uint8Array<ArrayBuffer> {
  const ordered = chartSchema.parse(chart);
  const roundNumbers = (_key: string, value: unknown): unknown => (typeof value === 'number' ? rounded(value) : value);
  return encodeUtf8(`${JSON.stringify(ordered, roundNumbers, 2)}\n`);
}

// helpers

function parseText(bytes: Uint8Array, fileName: string): unknown {
  const text = decodeUtf8(bytes);
  if (text === null) {
    throw unreadable(fileName, '不是 UTF-8 文字 / it is not UTF-8 text');
  }
  if (text.trim() === '') {
    throw unreadable(fileName, '是空文件 / it is empty');
  }
  if (textNestsDeeperThan(text, deepestNesting)) {
    throw unreadable(fileName, `嵌套超过 ${deepestNesting} 层 / nested deeper than ${deepestNesting} levels`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MingquanError(
      'chart.unreadable',
      { file: fileName, reason: '不是完整的 JSON / it is not complete JSON' },
      { cause: error },
    );
  }
}
