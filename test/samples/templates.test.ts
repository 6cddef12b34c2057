import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChartFile, writeChartFile } from '../../shared/formats/chart-file.ts';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { powerKinds, type PowerKind } from '../../shared/model/power.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import { flawsOf } from './flow.ts';

const templates = path.resolve(import.meta.dirname, '../../resources/templates');

/** What the department's facts and the clerk fill in. */
const toBeFilled = ['supervision-complete', 'complaint-route', 'power-identified', 'remedy-required', 'business-telephone'];
/** Kinds with a general procedural law. */
const generalLaw = new Set<PowerKind>(['penalty', 'licence', 'coercion']);

function textOf(kind: PowerKind): string {
  return readFileSync(path.join(templates, `${kind}.chart.json`), 'utf8');
}

function templateOf(kind: PowerKind): Chart {
  return chartSchema.parse(JSON.parse(textOf(kind)));
}

test('there is one template for each kind and nothing else', () => {
  const names = readdirSync(templates).filter((name) => name !== 'README.md');
  expect(names.sort()).toEqual(powerKinds.map((kind) => `${kind}.chart.json`).sort());
});

describe.each(powerKinds)('template %s', (kind) => {
  const chart = templateOf(kind);

  test('is written as the program writes it and is of its kind', () => {
    const bytes = readFileSync(path.join(templates, `${kind}.chart.json`));
    expect(bytes.equals(writeChartFile(chart))).toBe(true);
    expect(readChartFile(bytes, `${kind}.chart.json`).notes).toEqual([]);
    expect(chart.power.kind).toBe(kind);
  });

  test('flows without a flaw', () => {
    expect(flawsOf(chart)).toEqual([]);
  });

  test('lacks, by the rules of filing, only what a department or the law of the power must say', () => {
    const found = new Set(checkChart(chart, { preset: 'filing' }).map((finding) => finding.rule));
    const left = new Set([...toBeFilled, ...(generalLaw.has(kind) ? [] : ['basis-required', 'limit-required'])]);
    expect([...found].filter((rule) => !left.has(rule))).toEqual([]);
    expect(found.has('supervision-complete')).toBe(true);
  });

  test('states no fact of a department', () => {
    const { content, power } = chart;
    expect([chart.title, chart.issuer, chart.issuedOn, power.code, power.name, power.implementingBody, content.businessPhone]).toEqual(
      new Array(7).fill(''),
    );
    expect(content.supervision).toEqual({ internal: { name: '', contact: '' }, external: { name: '', contact: '' } });
    expect(content.complaints).toEqual([]);
    expect([content.remedy.reviewBody, content.remedy.court]).toEqual(['', '']);
    expect(chart.lanes.every((lane) => lane.postId === null)).toBe(true);
    expect(chart.nodes.every((node) => node.section === '')).toBe(true);
    expect(textOf(kind)).not.toMatch(/清溪|明河|本局|\d{4}-\d{7}/);
  });

  test('brings quality standard, the four named rights, liability with citations and the remedy periods', () => {
    const { content } = chart;
    expect(Object.values(content.quality)).not.toContain('');
    expect(content.rights.map((entry) => entry.right)).toEqual(expect.arrayContaining(['reasons', 'statement', 'defence', 'hearing']));
    expect(content.liability.citations.length).toBeGreaterThan(0);
    expect([content.remedy.reviewPeriod, content.remedy.suitPeriod]).toEqual(['六十日', '六个月']);
  });
});

test.each([
  ['penalty', 90, 'day'],
  ['licence', 20, 'workday'],
  ['coercion', 30, 'day'],
] as const)('the %s template carries the overall limit of its general law: %i %s', (kind, amount, unit) => {
  expect(templateOf(kind).content.basis.length).toBeGreaterThan(0);
  expect(templateOf(kind).content.limits.statutory).toMatchObject({ mode: 'period', limit: { amount, unit } });
});
