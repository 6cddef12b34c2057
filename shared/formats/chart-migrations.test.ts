import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartFormatVersion } from '../model/chart.ts';
import { chartMigrations, migrateChart } from './chart-migrations.ts';
import { readChartFile } from './chart-file.ts';
import { silentNoteBook } from './restore-note.ts';

describe('chart migrations', () => {
  test('one leads from every old version to the next, and every one has its fixtures', () => {
    expect(chartMigrations.map((migration) => migration.from)).toEqual(Array.from({ length: chartFormatVersion }, (_, version) => version));
    expect(new Set(chartMigrations.map((migration) => migration.id)).size).toBe(chartMigrations.length);
    for (const { id } of chartMigrations) {
      expect(existsSync(fixture(id, 'before')), id).toBe(true);
      expect(existsSync(fixture(id, 'after')), id).toBe(true);
    }
  });

  test.each(chartMigrations.map((migration) => migration.id))('%s turns its old file into the present one', (id) => {
    const before = readChartFile(readFileSync(fixture(id, 'before')), 'before');
    expect(before.chart).toEqual(JSON.parse(readFileSync(fixture(id, 'after'), 'utf8')));
  });

  test('limits-as-records reads limits, names the issuer, and keeps what it cannot read as text', () => {
    const { chart, notes } = readChartFile(readFileSync(fixture('limits-as-records', 'before')), 'before');
    expect(chart.issuer).toBe('清溪县城市管理局');
    expect(chart.content.limits.statutory).toEqual({ mode: 'period', limit: { amount: 90, unit: 'day', start: '立案之日' } });
    expect(chart.content.limits.note).toBe('承诺时限：尽快');
    expect(chart.nodes[1]?.limit).toEqual({ amount: 20, unit: 'workday', start: '立案之日' });
    expect(chart.nodes[3]?.duty).toBe('时限：及时');
    expect(notes.map((note) => note.path)).toEqual(['content.limits.promised', 'nodes[3].limit']);
  });

  test.each(chartMigrations)('$id leaves nonsense to the restoring', ({ from }) => {
    for (const record of [{}, { content: 1, nodes: 'x' }, { nodes: [null, 1, {}], content: { limits: [] } }, { power: null }]) {
      expect(migrateChart(record, from, silentNoteBook).version).toBe(chartFormatVersion);
    }
  });
});

// helpers

function fixture(id: string, moment: 'before' | 'after'): URL {
  return new URL(`../../test/fixtures/legacy/${id}.${moment}.chart.json`, import.meta.url);
}
