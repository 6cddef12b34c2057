import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { factListSchema } from '../../shared/contract/methods.ts';
import { countingIds, department, makeBackend, post, sampleChart, step, tickingClock } from '../../test/contract/contract-parts.ts';
import { openLibrary, type OpenLibrary } from '../storage/open-library.ts';
import { createLibraryFromSamples } from './create-library-from-samples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-facts-'));
let library: OpenLibrary | null = null;
afterEach(() => {
  library?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the facts of 600 charts come within 300 ms once they were read', async () => {
  const file = path.join(folder, 'many.mingquan');
  const clock = tickingClock();
  const nodes = Array.from({ length: 30 }, (_, index) =>
    step(`step${index}`, `环节${index}`, { documents: [`文书${index}`], section: `科室${index % 7}` }),
  );
  const charts = Array.from({ length: 600 }, (_, index) => ({ ...sampleChart(`chart${index}`, `第${index}项处罚`), nodes: [...nodes], edges: [] }));
  createLibraryFromSamples(file, { department: { department, posts: [post] }, charts }, { clock, newId: countingIds('id') });
  library = openLibrary(file, { clock });
  const backend = makeBackend(library);
  const context = { clientId: 'page', signal: new AbortController().signal };
  await backend.dispatch('facts.list', {}, context);
  const began = performance.now();
  const answer = await backend.dispatch('facts.list', {}, context);
  const taken = performance.now() - began;
  const list = factListSchema.parse(answer.ok ? answer.value : null);
  expect(list.charts).toHaveLength(600);
  expect(list.facts.find((fact) => fact.kind === 'document' && fact.value === '文书3')?.charts).toHaveLength(600);
  expect(taken).toBeLessThan(300);
});
