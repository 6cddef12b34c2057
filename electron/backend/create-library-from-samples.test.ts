import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreChart } from '../../shared/formats/restore-chart.ts';
import { fillDepartmentFacts } from '../../shared/model/department-facts.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { procedures } from '../../shared/model/procedure.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { chartFromTemplate } from '../../shared/templates/chart-from-template.ts';
import { countingIds, makeBackend, tickingClock } from '../../test/contract/contract-parts.ts';
import { readSampleData } from '../ports/resources.ts';
import { listChartStates, readChart } from '../storage/chart-queries.ts';
import { readDepartment } from '../storage/department-queries.ts';
import { openLibrary } from '../storage/open-library.ts';
import { listPosts } from '../storage/post-queries.ts';
import { listPowers } from '../storage/power-queries.ts';
import { createLibraryFromSamples } from './create-library-from-samples.ts';

const sources = { clock: tickingClock(), newId: countingIds('made') };
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-samples-'));
  file = path.join(folder, 'sample.mingquan');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the sample department becomes a library: every chart as it was, its power in the catalogue, its lanes bound', () => {
  const samples = readSampleData();
  createLibraryFromSamples(file, samples, sources);
  const library = openLibrary(file, sources);
  const charts = listChartStates(library.readable).map(({ id }) => readChart(library.readable, id)?.chart);
  expect(charts).toEqual(samples.charts.map((chart) => restoreChart(chart, 'sample').chart));
  expect(new Set(charts.map((chart) => chart?.power.kind))).toEqual(new Set(powerKinds));
  expect(listPowers(library.readable).map((entry) => [entry.chartId, entry.power])).toEqual(charts.map((chart) => [chart?.id, chart?.power]));
  const posts = new Set(listPosts(library.readable).map((post) => post.id));
  const bound = charts.flatMap((chart) => (chart?.lanes ?? []).flatMap((lane) => (lane.postId === null ? [] : [lane.postId])));
  expect(bound.length).toBeGreaterThan(0);
  expect(bound.filter((postId) => !posts.has(postId))).toEqual([]);
  library.close();
});

test('saving the sample department unchanged changes no chart: what they follow is what it says', async () => {
  createLibraryFromSamples(file, readSampleData(), sources);
  const library = openLibrary(file, sources);
  const context = { clientId: 'page', signal: new AbortController().signal };
  const department = readDepartment(library.readable);
  const answer = await makeBackend(library).dispatch('department.save', { department }, context);
  expect(answer).toEqual({ ok: true, value: { changedCharts: [] } });
  library.close();
});

test.each(procedures)('a new chart by the procedure %s lacks nothing that the department states', (procedure) => {
  createLibraryFromSamples(file, readSampleData(), sources);
  const library = openLibrary(file, sources);
  const template = chartFromTemplate({ procedure }, { id: 'new', name: '新职权', code: 'X-1' });
  const department = readDepartment(library.readable);
  const chart = fillDepartmentFacts(template, department, listPosts(library.readable));
  const fields = ['content.supervision', 'content.complaints', 'content.remedy', 'issuer', 'content.businessPhone'];
  const missing = (each: Chart): Finding[] =>
    checkChart(each, { preset: 'filing' }).filter((finding) => fields.some((field) => finding.field.startsWith(field)));
  expect(missing(template).length).toBeGreaterThan(0);
  expect(missing(chart)).toEqual([]);
  library.close();
});

test('unsound samples leave no file', () => {
  expect(() => createLibraryFromSamples(file, { department: {}, charts: [] }, sources)).toThrow();
  const sound = readSampleData();
  expect(() => createLibraryFromSamples(file, { ...sound, charts: [...sound.charts, 'no chart'] }, sources)).toThrow(/不是可以读取/);
  expect(() => createLibraryFromSamples(file, { ...sound, charts: [...sound.charts, sound.charts[0]] }, sources)).toThrow(/UNIQUE/);
  expect(readdirSync(folder)).toEqual([]);
});
