import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readChartFile, writeChartFile } from '../../shared/formats/chart-file.ts';
import { chartSchema, sharedSections, type Chart } from '../../shared/model/chart.ts';
import { departmentSchema, postSchema } from '../../shared/model/department.ts';
import { graphOf, sectionOf } from '../../shared/model/graph.ts';
import type { Limit, OverallLimit } from '../../shared/model/limit.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { textSections } from '../../shared/model/sections.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import { flawsOf } from './flow.ts';

const samples = path.resolve(import.meta.dirname, '../../resources/samples');
const sampleSchema = z.strictObject({ department: departmentSchema, posts: z.array(postSchema) });
const { department, posts } = sampleSchema.parse(JSON.parse(readFileSync(path.join(samples, 'department.json'), 'utf8')));
const files = readdirSync(path.join(samples, 'charts')).sort();
const charts = files.map((file): [string, Chart] => [
  file,
  chartSchema.parse(JSON.parse(readFileSync(path.join(samples, 'charts', file), 'utf8'))),
]);

function chartOf(code: string): Chart {
  const found = charts.find(([, chart]) => chart.power.code.endsWith(code));
  if (found === undefined) {
    throw new Error(`no sample chart with code ${code}`);
  }
  return found[1];
}

describe('the sample department', () => {
  test('has at least twelve powers of all ten kinds, each under its own code and id', () => {
    expect(charts.length).toBeGreaterThanOrEqual(12);
    expect([...new Set(charts.map(([, chart]) => chart.power.kind))].sort()).toEqual([...powerKinds].sort());
    expect(new Set(charts.map(([, chart]) => chart.power.code)).size).toBe(charts.length);
    expect(new Set(charts.map(([, chart]) => chart.id)).size).toBe(charts.length);
  });

  test('states each post with its duty and a target in figures, in five or six sections', () => {
    expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length);
    const sections = new Set(posts.map((post) => post.section)).size;
    expect(sections >= 5 && sections <= 6).toBe(true);
    for (const post of posts) {
      expect(post.duty, post.name).not.toBe('');
      expect(post.target, post.name).toMatch(/\d+%/);
    }
  });

  test('every post takes part in a chart', () => {
    const bound = new Set(charts.flatMap(([, chart]) => chart.lanes.map((lane) => lane.postId)));
    expect(posts.filter((post) => !bound.has(post.id)).map((post) => post.id)).toEqual([]);
  });

  test('is listed in its README in the order of the files', () => {
    const readme = readFileSync(path.join(samples, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| ([A-Z]{2}-\d{4}) \|.*`([^`]+)` \|$/gm)].map((row) => [row[1], `${row[2]}.chart.json`]);
    expect(rows).toEqual(charts.map(([file, chart]) => [chart.power.code.slice(-7), file]));
  });

  test('has no telephone that could be dialled', () => {
    const text = readFileSync(path.join(samples, 'department.json'), 'utf8') + JSON.stringify(charts);
    const numbers = text.match(/0\d{2,3}-\d{7,8}/g) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !/^0799-00000\d\d$/.test(number))).toEqual([]);
  });
});

describe.each(charts)('%s', (file, chart) => {
  test('is stored as the program writes it and needs no repair on reading', () => {
    const bytes = readFileSync(path.join(samples, 'charts', file));
    expect(bytes.equals(writeChartFile(chart))).toBe(true);
    expect(readChartFile(bytes, file).notes).toEqual([]);
  });

  test('passes every rule of filing without a finding', () => {
    expect(checkChart(chart, { preset: 'filing' })).toEqual([]);
  });

  test('keeps its names and sentences short enough for a symbol', () => {
    expect(chart.nodes.filter((node) => node.text.length > 12 || node.duty.length > 36).map((node) => node.text)).toEqual([]);
  });

  test('says something under each of the ten elements', () => {
    for (const section of textSections(chart)) {
      expect(section.paragraphs.length, section.element).toBeGreaterThan(0);
    }
    const { content } = chart;
    expect(content.basis.every((citation) => citation.article !== null && citation.version !== '')).toBe(true);
    expect(content.limits.statutory).not.toBeNull();
    expect(content.limits.promised).not.toBeNull();
    expect(Object.values(content.quality)).not.toContain('');
    expect(content.rights.map((entry) => entry.right)).toEqual(
      expect.arrayContaining(['reasons', 'statement', 'defence', 'hearing']),
    );
    expect(content.rights.filter((entry) => entry.text === '')).toEqual([]);
    expect(content.complaints.map((channel) => channel.kind)).toEqual(['phone', 'letter', 'visit', 'web']);
    expect(content.liability.citations.length).toBeGreaterThan(0);
    expect(content.remedy.reviewBody).not.toBe('');
    expect(content.remedy.court).not.toBe('');
    expect(content.businessPhone).not.toBe('');
  });

  test('flows from one start to its ends without a flaw', () => {
    expect(flawsOf(chart)).toEqual([]);
  });

  test('marks each hand-over between sections, and only those', () => {
    const graph = graphOf(chart);
    const owner = (id: string): string => {
      const node = graph.nodes.get(id);
      return node === undefined ? '' : sectionOf(node, graph.lanes.get(node.laneId));
    };
    const handsOver = chart.edges.filter((edge) => owner(edge.from) !== '' && owner(edge.to) !== '' && owner(edge.from) !== owner(edge.to));
    expect(handsOver.filter((edge) => edge.interfaceMark === '').map((edge) => `${edge.from}→${edge.to}`)).toEqual([]);
    expect(chart.edges.filter((edge) => edge.interfaceMark.length > 8)).toEqual([]);
  });

  test('binds its lanes to posts of the department, with their sections', () => {
    for (const lane of chart.lanes) {
      if (lane.kind === 'post') {
        const post = posts.find((each) => each.id === lane.postId);
        expect(lane.name).toBe(`${post?.section}${post?.name}`);
        const sections = chart.nodes.filter((node) => node.laneId === lane.id).map((node) => node.section);
        expect(new Set(sections)).toEqual(new Set([post?.section]));
      }
    }
    expect(chart.lanes.length).toBeGreaterThanOrEqual(3);
    expect(chart.lanes.length).toBeLessThanOrEqual(5);
    expect(chart.nodes.length).toBeGreaterThanOrEqual(12);
    expect(chart.nodes.length).toBeLessThanOrEqual(24);
  });

  test('repeats the shared facts it follows as the department states them', () => {
    for (const section of chart.follows) {
      expect(chart.content[section]).toEqual(department[section]);
    }
    if (!chart.follows.includes('remedy')) {
      expect(chart.content.remedy).not.toEqual(department.remedy);
    }
    expect(sharedSections.filter((section) => section !== 'remedy').every((section) => chart.follows.includes(section))).toBe(true);
  });

  test('refers only to charts that are here', () => {
    const codes = charts.map(([, each]) => each.power.code);
    for (const node of chart.nodes.filter((each) => each.kind === 'predefined')) {
      expect(codes).toContain(node.chartReference);
    }
  });

  test('promises no more than the law allows', () => {
    const { statutory, promised } = chart.content.limits;
    if (days(statutory) !== null && days(promised) !== null) {
      expect(days(promised)).toBeLessThanOrEqual(days(statutory) ?? 0);
    }
  });
});

/** The articles that fix a number, with the number and unit they fix (working days by 处罚法85, 许可法82, 强制法69). */
const fixed: readonly { law: string; article: number; item?: number; paragraph?: number; amount: number; unit: Limit['unit'] }[] = [
  { law: '中华人民共和国行政处罚法', article: 61, amount: 7, unit: 'workday' },
  { law: '中华人民共和国行政处罚法', article: 64, item: 1, amount: 5, unit: 'workday' },
  { law: '中华人民共和国行政处罚法', article: 64, item: 2, amount: 7, unit: 'workday' },
  { law: '中华人民共和国行政处罚法', article: 67, amount: 15, unit: 'day' },
  { law: '中华人民共和国行政处罚法', article: 71, amount: 2, unit: 'workday' },
  { law: '中华人民共和国行政许可法', article: 32, item: 4, amount: 5, unit: 'workday' },
  { law: '中华人民共和国行政许可法', article: 44, amount: 10, unit: 'workday' },
  { law: '中华人民共和国行政强制法', article: 19, amount: 24, unit: 'hour' },
  { law: '中华人民共和国行政强制法', article: 25, paragraph: 1, amount: 30, unit: 'day' },
  { law: '中华人民共和国行政强制法', article: 53, amount: 3, unit: 'month' },
  { law: '中华人民共和国行政强制法', article: 56, paragraph: 1, amount: 5, unit: 'workday' },
  { law: '中华人民共和国行政强制法', article: 57, amount: 7, unit: 'workday' },
  { law: '行政执法机关移送涉嫌犯罪案件的规定', article: 5, paragraph: 2, amount: 24, unit: 'hour' },
];

describe('limits at the steps', () => {
  test.each(fixed)('$law $article: $amount $unit', ({ law, article, item, paragraph, amount, unit }) => {
    const citing = charts.flatMap(([file, chart]) =>
      chart.nodes
        .filter((node) => node.limit !== null)
        .filter((node) =>
          node.citations.some(
            (citation) =>
              citation.law === law &&
              citation.article === article &&
              (item === undefined || citation.item === item) &&
              (paragraph === undefined || citation.paragraph === paragraph),
          ),
        )
        .map((node) => ({ place: `${file} ${node.text}`, limit: node.limit })),
    );
    expect(citing.length).toBeGreaterThan(0);
    for (const { place, limit } of citing) {
      expect({ place, amount: limit?.amount, unit: limit?.unit }).toEqual({ place, amount, unit });
    }
  });

  test('no chart leaves a unit open', () => {
    const open = charts.flatMap(([file, chart]) => chart.nodes.filter((node) => node.limit?.unit === 'unspecified').map((node) => `${file} ${node.text}`));
    expect(open).toEqual([]);
  });
});

describe('facts of the law', () => {
  test('an ordinary penalty takes ninety calendar days at most and keeps the order of notice, hearing, review and decision', () => {
    const chart = chartOf('CF-0001');
    expect(chart.content.limits.statutory).toMatchObject({ limit: { amount: 90, unit: 'day' } });
    for (const [earlier, later] of [['notice', 'ask'], ['hear', 'reply'], ['reply', 'review'], ['review', 'council'], ['council', 'decide']]) {
      expect(leadsTo(chart, earlier ?? '', later ?? ''), `${earlier} → ${later}`).toBe(true);
      expect(leadsTo(chart, later ?? '', earlier ?? ''), `${later} → ${earlier}`).toBe(false);
    }
    expect(chart.edges.filter((edge) => edge.from === 'decide')).toHaveLength(4);
  });

  test('an on-the-spot penalty goes to reconsideration first, offers no hearing and is reported', () => {
    const chart = chartOf('CF-0002');
    expect(chart.content.remedy.reviewFirst).toBe(true);
    expect(chart.content.rights.find((entry) => entry.right === 'hearing')?.applies).toBe(false);
    expect(chart.nodes.some((node) => node.text.includes('听证'))).toBe(false);
    expect(chart.nodes.some((node) => node.text.includes('备案'))).toBe(true);
  });

  test.each(['XK-0001', 'XK-0002'])('licence %s is decided within twenty working days of acceptance', (code) => {
    expect(chartOf(code).content.limits.statutory).toMatchObject({ limit: { amount: 20, unit: 'workday', start: '受理之日' } });
  });

  test('a seizure lasts thirty calendar days', () => {
    expect(chartOf('QZ-0001').content.limits.statutory).toMatchObject({ limit: { amount: 30, unit: 'day' } });
  });

  test('the county government reviews the bureau; the city government reviews the county government', () => {
    for (const [file, chart] of charts) {
      const body = chart.power.kind === 'adjudication' ? '明河市人民政府' : '清溪县人民政府';
      expect(chart.content.remedy.reviewBody, file).toBe(body);
      expect(chart.content.remedy.reviewPeriod, file).toBe('六十日');
    }
  });
});

// helpers

function leadsTo(chart: Chart, from: string, to: string): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const edge of chart.edges.filter((each) => each.from === id && !seen.has(each.to))) {
      seen.add(edge.to);
      queue.push(edge.to);
    }
  }
  return from !== to && seen.has(to);
}

/** Days of a period for comparing two of one unit's length; null where there is none. */
function days(limit: OverallLimit | null): number | null {
  if (limit === null || limit.mode !== 'period') {
    return null;
  }
  const lengths = { hour: 1 / 24, day: 1, unspecified: 1, workday: 7 / 5, month: 30, year: 365 };
  return limit.limit.amount * lengths[limit.limit.unit];
}
