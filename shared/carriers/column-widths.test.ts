import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';

const measure = (text: string): number => [...text].length * 10;

test('widths fill the table, and long texts take what short ones do not need', () => {
  const columns = [{ title: '序号', weight: 1 }, { title: '名称', weight: 1 }, { title: '依据', weight: 1 }];
  const rows = Array.from({ length: 50 }, (_, index) => [String(index + 1), '占道经营', '依据很长的一格。'.repeat(20)]);
  const widths = columnWidths({ columns, rows, width: 600, padding: 6, measure });
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(600, 6);
  expect(widths[2]).toBeGreaterThan(450);
  expect(Math.min(...widths)).toBeGreaterThan(25);
  expect(columnWidths({ columns, rows, width: 600, padding: 6, measure })).toEqual(widths);
});

test('a table too narrow for its words is shared out among them', () => {
  const columns = Array.from({ length: 12 }, () => ({ title: '办理时限', weight: 1 }));
  const widths = columnWidths({ columns, rows: [], width: 200, padding: 6, measure });
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(200, 6);
});
