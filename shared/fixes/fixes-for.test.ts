import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChart } from '../../test/harness/any-chart.ts';
import { completeChart, edge, node, withContent, withEdge, withLane, withMore, withNode, withoutEdge, withoutNode, citation } from '../../test/fixtures/rules/sample-charts.ts';
import { sampleFixes } from '../../test/fixtures/fixes/sample-fixes.ts';
import type { RightSample } from '../../test/fixtures/rules/rule-samples.ts';
import { samplesOf } from '../../test/fixtures/rules/samples-of.ts';
import { fonts } from '../../test/print/print-kit.ts';
import { printedDrawing } from '../carriers/printed-drawing.ts';
import { runCommand } from '../commands/registry.ts';
import { shippedRegister } from '../law/shipped-register.ts';
import { chartSchema, type Chart } from '../model/chart.ts';
import { emptyDepartment, type Department, type Post } from '../model/department.ts';
import { applyDiff, reverseDiff } from '../model/diff.ts';
import { checkChart } from '../rules/check-chart.ts';
import type { Finding } from '../rules/finding.ts';
import { rules } from '../rules/registry.ts';
import type { Fix, FixFacts } from './fix.ts';
import { fixAll, fixesFor, hasFix } from './fixes-for.ts';
import { fixMakers } from './registry.ts';

type KnowledgeOf = NonNullable<FixFacts['knowledge']>;

const department: Department = {
  ...emptyDepartment(),
  name: '清溪县农业农村局',
  address: '清溪县和平路1号',
  phone: '0000-7000009',
  supervision: { internal: { name: '机关纪委', contact: '0000-7000001' }, external: { name: '清溪县司法局', contact: '0000-7000002' } },
  complaints: [{ kind: 'phone', address: '0000-7000003', note: '' }],
  remedy: { reviewBody: '清溪县人民政府', reviewFirst: false, reviewPeriod: '六十日', court: '清溪县人民法院', suitPeriod: '六个月', note: '' },
};
const posts: readonly Post[] = [{ id: 'p', section: '种植业管理股', name: '审查岗', phone: '0000-7000005', duty: '', target: '' }];
const charts = [{ title: '兽药经营许可运行流程图', power: { code: 'XK-9', name: '兽药经营许可', kind: 'licence', implementingBody: '' } as const }];

function facts(knowledge?: KnowledgeOf): FixFacts {
  let count = 0;
  const own = knowledge?.(licence);
  return {
    department: own?.department ?? department,
    posts: own === undefined || own.department === null ? posts : own.posts,
    charts,
    register: own?.register ?? shippedRegister,
    newId: () => `new-${(count += 1)}`,
    ...(knowledge === undefined ? {} : { knowledge }),
  };
}

function check(chart: Chart, knowledge?: KnowledgeOf): Finding[] {
  return checkChart(chart, { preset: 'filing', knowledge: knowledge?.(chart) });
}

const licence = completeChart('licence');
const penalty = completeChart('penalty');
const law = '中华人民共和国行政许可法';

/** Rule, what is wrong, the chart, and what the likeliest correction is called. */
const cases: [rule: string, name: string, chart: Chart, fix: string, knowledge?: KnowledgeOf | undefined][] = [
  ['basis-required', 'the steps cite', withNode(withContent(licence, { basis: [] }), 'accept', { citations: [citation(law, 32)] }), 'basis-required.steps'],
  ['basis-article', 'an empty row', withContent(licence, { basis: [...licence.content.basis, citation('', null)] }), 'basis-article.empty'],
  ['basis-article', 'the place in the name', withContent(licence, { basis: [citation(`《${law}》第三十八条第一款`, null)] }), 'basis-article.name'],
  ['basis-article', 'cited twice', withContent(licence, { basis: [...licence.content.basis, citation(law, null)] }), 'basis-article.repeated'],
  ['basis-article', 'cited at a step', withNode(withContent(licence, { basis: [citation(law, null)] }), 'accept', { citations: [citation(law, 32)] }), 'basis-article.elsewhere'],
  ['basis-version', 'cited elsewhere', withContent(licence, { basis: [citation(law, 38), citation(law, 42, { version: '' })] }), 'basis-version.elsewhere'],
  ['handling-posts-required', 'a lane without its name', withLane(licence, 'section', { name: '', postId: 'p' }), 'handling-posts-required.lane'],
  ['interface-marked', 'no mark', withEdge(licence, 'accept-examine', { interfaceMark: '' }), 'interface-marked.receiver'],
  ['chart-reference', 'the text names another power', withMore(licence, [node('other', 'predefined', '转入兽药经营许可')], [edge('grant', 'other'), edge('other', 'end')]), 'chart-reference.library'],
  ['penalty-legal-review', 'no review', withoutNode(withMore(penalty, [], [edge('hear', 'grave', '', '移送'), edge('listen', 'grave')]), 'review'), 'penalty-legal-review.step'],
  ['limit-unit', 'a step', withNode(licence, 'examine', { limit: { amount: 10, unit: 'unspecified', start: '受理之日' } }), 'limit-unit.workday'],
  ['limit-unit', 'the whole', withContent(licence, { limits: { statutory: { mode: 'period', limit: { amount: 20, unit: 'unspecified', start: '' } }, promised: null, note: '' } }), 'limit-unit.workday'],
  ['supervision-complete', 'nothing at all', withContent(licence, { supervision: emptyDepartment().supervision }), 'supervision-complete.department'],
  ['supervision-complete', 'another body without contact', withContent(licence, { supervision: { ...licence.content.supervision, internal: { name: '督查科', contact: '' } } }), 'supervision-complete.field'],
  ['rights-stated', 'no statement', withContent(licence, { rights: licence.content.rights.filter(({ right }) => right !== 'statement') }), 'rights-stated.law'],
  ['rights-stated', 'said not to apply without a ground', withContent(penalty, { rights: [{ right: 'statement', applies: false, text: '' }, ...penalty.content.rights.filter(({ right }) => right !== 'statement')] }), 'rights-stated.applies'],
  ['rights-in-text', 'marked at a step only', withContent(licence, { rights: licence.content.rights.filter(({ right }) => right !== 'reasons') }), 'rights-in-text.steps'],
  ['rights-in-text', 'contradicted', withContent(licence, { rights: licence.content.rights.map((entry) => (entry.right === 'reasons' ? { ...entry, applies: false, text: '无' } : entry)) }), 'rights-in-text.applies'],
  ['penalty-hearing-window', 'no period', withNode(withContent(penalty, { rights: penalty.content.rights.map((entry) => (entry.right === 'hearing' ? { ...entry, text: '可以要求听证' } : entry)) }), 'ask', { limit: null }), 'penalty-hearing-window.step'],
  ['remedy-required', 'nothing', withContent(licence, { remedy: emptyDepartment().remedy }), 'remedy-required.department'],
  ['remedy-required', 'no period', withContent(licence, { remedy: { ...licence.content.remedy, suitPeriod: '' } }), 'remedy-required.suitPeriod'],
  ['remedy-required', 'no court', withContent(licence, { remedy: { ...licence.content.remedy, reviewBody: '石河市人民政府', court: '' } }), 'remedy-required.court'],
  ['complaint-route', 'nothing', withContent(licence, { complaints: [] }), 'complaint-route.department'],
  ['complaint-route', 'a channel without address', withContent(licence, { complaints: [...licence.content.complaints, { kind: 'visit', address: '', note: '' }] }), 'complaint-route.address'],
  ['business-telephone', 'none', withContent(licence, { businessPhone: '' }), 'business-telephone.only'],
  ['telephone-form', 'odd hyphens and letters', withContent(licence, { businessPhone: '0000－7OO0004' }), 'telephone-form.digits'],
  ['telephone-form', 'no zero before the area', withContent(licence, { complaints: [{ kind: 'phone', address: '317-5316162', note: '' }] }), 'telephone-form.digits'],
  ['liability-cited', 'named in the text', withContent(licence, { liability: { text: '依照《中华人民共和国公务员法》第六十二条给予处分。', citations: [] } }), 'liability-cited.text'],
  ['power-identified', 'no name', { ...licence, power: { ...licence.power, name: '' } }, 'power-identified.title'],
  ['power-identified', 'no title', { ...licence, title: ' ' }, 'power-identified.name'],
  ['power-identified', 'no body', { ...licence, power: { ...licence.power, implementingBody: '' } }, 'power-identified.body'],
  ['single-start', 'no beginning', withoutNode(licence, 'start'), 'single-start.add'],
  ['single-start', 'a beginning not joined', withoutEdge(licence, 'start-accept'), 'single-start.join'],
  ['single-start', 'two beginnings', withMore(licence, [node('second', 'terminator', '上级交办', { laneId: 'window' })], [edge('second', 'examine', '', '转办')]), 'single-start.merge'],
  ['end-required', 'no end', withoutNode(licence, 'end'), 'end-required.add'],
  ['end-required', 'an end not joined', withoutEdge(withoutEdge(licence, 'grant-end'), 'refuse-end'), 'end-required.join'],
  ['reachable-from-start', 'behind a break', withoutEdge(licence, 'accept-examine'), 'reachable-from-start.join'],
  ['reachable-from-start', 'a loose step', withMore(licence, [node('loose', 'step', '回访')]), 'reachable-from-start.remove'],
  ['reaches-end', 'breaks off', withoutEdge(licence, 'refuse-end'), 'reaches-end.join'],
  ['reaches-end', 'an end drawn as a step', withMore(licence, [node('closed', 'step', '结案')], [edge('accept', 'closed', '', '移送结案')]), 'reaches-end.terminator'],
  ['edges-attached', 'back into itself', withMore(licence, [], [edge('accept', 'accept')]), 'edges-attached.remove'],
  ['decision-exits', 'one exit without its condition', withEdge(licence, 'decide-refuse', { label: '' }), 'decision-exits.complement'],
  ['decision-exits', 'two alike', withEdge(licence, 'decide-refuse', { label: '是' }), 'decision-exits.label-否'],
  ['decision-exits', 'nothing decided', withoutNode(licence, 'refuse'), 'decision-exits.step'],
  ['node-text', 'the end', withNode(licence, 'end', { text: '' }), 'node-text.name'],
  ['node-text', 'a step between two', withNode(licence, 'examine', { text: ' ' }), 'node-text.remove'],
  ['lane-known', 'no such lane', withNode(licence, 'examine', { laneId: 'gone', section: '种植业管理股' }), 'lane-known.move'],
  ['lane-named', 'the post of the lane', withLane(licence, 'section', { name: '', postId: 'p', kind: 'post' }), 'lane-named.name'],
  ['lane-named', 'the counterparty', withLane(licence, 'party', { name: '' }), 'lane-named.name'],
];

const shown = await Promise.all(
  sampleFixes.map(async ([rule, wrong, fix]): Promise<(typeof cases)[number]> => {
    const sample = (await samplesOf(rule)).wrong[wrong];
    if (sample === undefined) {
      throw new Error(`no wrong sample ${wrong} of ${rule}`);
    }
    return [rule, sample.en, sample.chart, fix, knowledgeOf(sample)];
  }),
);

describe.each([...cases, ...shown])('%s: %s', (rule, _name, given, fixId, knowledge) => {
  // As a file is read: fields in the schema's order.
  const chart = chartSchema.parse(given);
  const before = check(chart, knowledge);
  const finding = before.find((each) => each.rule === rule);

  test('is corrected: the finding goes, nothing new comes, and undo gives back the bytes', () => {
    expect(finding).toBeDefined();
    if (finding === undefined) {
      return;
    }
    const fixes = fixesFor(chart, finding, facts(knowledge));
    expect(fixes[0]?.id).toBe(fixId);
    expect(hasFix(chart, finding, facts(knowledge))).toBe(true);
    for (const fix of fixes) {
      const after = applied(chart, fix);
      const known = new Set(before.map(nameOf));
      const found = check(after, knowledge).map(nameOf);
      expect(found).not.toContain(nameOf(finding));
      expect(found.filter((name) => !known.has(name))).toEqual([]);
      expect(new Set(fixes.map(({ id }) => id)).size).toBe(fixes.length);
    }
  });
});

describe('what is offered', () => {
  test('covers at least fifteen rules, each tested above', () => {
    const tested = new Set([...cases, ...shown].map(([rule]) => rule));
    expect(Object.keys(fixMakers).filter((rule) => !tested.has(rule))).toEqual([]);
    expect(Object.keys(fixMakers).length).toBeGreaterThanOrEqual(15);
    expect(Object.keys(fixMakers).every((id) => rules.some((rule) => rule.id === id))).toBe(true);
  });

  test('is nothing where the clerk must say it: a hearing, a text, a law', () => {
    const chart = withContent(penalty, { rights: penalty.content.rights.filter(({ right }) => right !== 'hearing'), quality: { rules: '', handling: '', attitude: '' } });
    const bare = withNode(chart, 'ask', { rights: [] });
    const open = check(bare).filter((finding) => finding.rule === 'rights-stated' || finding.rule === 'quality-standard-complete');
    expect(open.length).toBeGreaterThan(3);
    expect(open.flatMap((finding) => fixesFor(bare, finding, facts()))).toEqual([]);
  });

  test('offers a section once, however many posts it has', () => {
    const lane = licence.lanes.find(({ kind }) => kind === 'section');
    const chart = withLane(licence, lane?.id ?? '', { name: '承办机构', postId: null });
    const given: FixFacts = { ...facts(), posts: ['审查岗', '复核岗'].map((name) => ({ id: name, section: '林业股', name, phone: '', duty: '', target: '' })) };
    const finding: Finding = { rule: 'post-known', severity: 'info', element: 'E2', target: lane?.id ?? '', field: 'name', message: '', messageEnglish: '', clause: '', waiver: null };
    expect(fixesFor(chart, finding, given).map(({ title }) => title.zh)).toEqual(['改为“林业股”']);
  });

  test('is nothing for a locked symbol that would have to go', () => {
    const chart = withMore(licence, [node('loose', 'step', '回访', { locked: true })]);
    const finding = check(chart).find((each) => each.rule === 'reachable-from-start');
    expect(finding === undefined ? null : fixesFor(chart, finding, facts())).toEqual([]);
  });

  test('a section of the chart’s own no longer follows the department', () => {
    const chart: Chart = { ...withContent(licence, { remedy: { ...licence.content.remedy, suitPeriod: '' } }), follows: ['remedy'] };
    const finding = check(chart).find((each) => each.rule === 'remedy-required');
    expect(finding === undefined ? null : fixesFor(chart, finding, facts())[0]?.after.follows).toEqual([]);
  });

  test('on whatever a file may contain, it takes its finding away and leaves a valid chart', () => {
    fc.assert(
      fc.property(anyChart(), (chart) => {
        for (const finding of check(chart).slice(0, 40)) {
          for (const fix of fixesFor(chart, finding, facts())) {
            chartSchema.parse(fix.after);
            expect(check(fix.after).map(nameOf)).not.toContain(nameOf(finding));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('all of one kind', () => {
  const unmarked: Chart = { ...penalty, edges: penalty.edges.map((each) => ({ ...each, interfaceMark: '' })) };

  test('is corrected at once, what is explained left alone', () => {
    const open = check(unmarked).filter((finding) => finding.rule === 'interface-marked');
    expect(open.length).toBeGreaterThan(1);
    const { after, count } = fixAll(unmarked, 'interface-marked', 'interface-marked.receiver', facts());
    expect(count).toBe(open.length);
    expect(check(after).filter((finding) => finding.rule === 'interface-marked')).toEqual([]);
    const [first] = open;
    const waivers = first === undefined ? [] : [{ rule: first.rule, target: first.target, message: first.message, reason: '同一案卷', citation: null, by: '', on: '' }];
    expect(fixAll({ ...unmarked, waivers }, 'interface-marked', 'interface-marked.receiver', facts()).count).toBe(open.length - 1);
  });

  test('takes away every empty row, whatever index it had', () => {
    const chart = withContent(licence, { basis: [citation('', null), ...licence.content.basis, citation('', null), citation('', null)] });
    const { after, count } = fixAll(chart, 'basis-article', 'basis-article.empty', facts());
    expect(count).toBe(3);
    expect(after.content.basis).toEqual(licence.content.basis);
  });

  test('never for what is the clerk’s choice', () => {
    const chart = withNode(licence, 'examine', { limit: { amount: 10, unit: 'unspecified', start: '受理之日' } });
    expect(fixAll(chart, 'limit-unit', 'limit-unit.workday', facts())).toEqual({ after: chart, count: 0 });
  });
});

// helpers

/** What the sample's check knows of the chart as it comes to be: where the sample is typeset, its drawing too. */
function knowledgeOf({ knowledge }: RightSample): KnowledgeOf | undefined {
  return knowledge === undefined ? undefined : (chart) => ({ ...knowledge, drawing: knowledge.drawing === null ? null : printedDrawing(chart, fonts) });
}

/** Applies the fix as the page does, and sees that undo restores the bytes. */
function applied(chart: Chart, fix: Fix): Chart {
  const isSound = chart.nodes.every((each) => chart.lanes.some(({ id }) => id === each.laneId));
  const diff = isSound ? runCommand(chart, { command: 'fix.apply', arguments: { after: fix.after } }, { newId: () => 'never' }) : null;
  if (diff === null) {
    return chartSchema.parse(fix.after);
  }
  const after = applyDiff(chart, diff);
  expect(after).toEqual(fix.after);
  expect(JSON.stringify(applyDiff(after, reverseDiff(diff)))).toBe(JSON.stringify(chart));
  return after;
}

function nameOf({ rule, target, field, message }: Finding): string {
  return [rule, target, field, message].join(' ');
}
