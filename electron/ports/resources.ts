import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WebParts } from '../../shared/web/web-parts.ts';

/** The data that ships beside the code: `resources` of the checkout or of the packaged program. */
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

/** What ships of the fictional department, as stored. */
export interface SampleData {
  /** `{ department, posts }`. */
  readonly department: unknown;
  /** Chart files in the order of their names, which is that of the catalogue. */
  readonly charts: readonly unknown[];
}

export function readSampleData(folder = resourcesFolder): SampleData {
  const charts = path.join(folder, 'samples', 'charts');
  return {
    department: readJson(path.join(folder, 'samples', 'department.json')),
    charts: readdirSync(charts)
      .filter((name) => name.endsWith('.chart.json'))
      .sort()
      .map((name) => readJson(path.join(charts, name))),
  };
}

/** The plain files of resources/web that made pages bring along: `kiosk.js`, `site.css`, … */
export function readWebParts(folder = resourcesFolder): WebParts {
  const web = path.join(folder, 'web');
  const names = readdirSync(web).filter((name) => /\.(js|css)$/.test(name)).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(web, name), 'utf8')]));
}

// helpers

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
