import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../import-table.js';
import { layerOf, violationOf } from './layers.js';
import { importsOf, sourceFiles } from './source-files.ts';

const files = sourceFiles();

describe('the import table', () => {
  test('is kept by every source file', () => {
    const violations = files.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((specifier) => {
        const violation = violationOf(file, specifier);
        return violation === null ? [] : [`${file}: ${violation}`];
      }),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(violations).toEqual([]);
  });

  test.each([
    ['shared/model/chart.ts', 'react'],
    ['shared/model/chart.ts', 'node:fs'],
    ['shared/model/chart.ts', '../rules/finding.ts'],
    ['shared/rules/check-chart.ts', '../../electron/storage/open.ts'],
    ['electron/cli/main.ts', 'electron'],
    ['renderer/client/client.ts', '../store/session.ts'],
    ['renderer/canvas/Canvas.tsx', '../../electron/backend/backend.ts'],
    ['electron/preload/preload.ts', '../backend/backend.ts'],
  ])('refuses in %s the import of %s', (file, specifier) => {
    expect(violationOf(file, specifier)).toMatch(/may not import/);
  });

  test('has a row for every folder and a folder for every row', () => {
    const folders = new Set(files.map(layerOf).filter((layer) => layer !== null));
    expect([...folders].sort()).toEqual(Object.keys(importTable).sort());
  });

  test('has no circle among the layers', () => {
    const rows = Object.entries<{ folders: string[] }>(importTable);
    const layersNamed = (pattern: string): string[] =>
      rows.map(([layer]) => layer).filter((layer) => layer === pattern || (pattern.endsWith('/*') && layer.startsWith(pattern.slice(0, -1))));
    const circles = rows.flatMap(([layer]) => {
      const seen = new Set<string>();
      const queue = [layer];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        for (const target of (importTable[next as keyof typeof importTable]?.folders ?? []).flatMap(layersNamed)) {
          if (target === layer && next !== layer) {
            return [layer];
          }
          if (!seen.has(target) && target !== next) {
            seen.add(target);
            queue.push(target);
          }
        }
      }
      return [];
    });
    expect(circles).toEqual([]);
  });
});
