import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from './chart.ts';
import { adoptChart, fillDepartmentFacts, followDepartment, followPost, forgetPost } from './department-facts.ts';
import { emptyDepartment, type Department, type Post } from './department.ts';
import { applyDiff, reverseDiff } from './diff.ts';
import type { Lane } from './lane.ts';
import { emptyNode, type ChartNode } from './node.ts';
import { chartTitle, newChart } from './new-chart.ts';

const department: Department = {
  ...emptyDepartment(),
  name: '清溪县城市管理局',
  phone: '0571-1234',
  supervision: { internal: { name: '法制科', contact: '1' }, external: { name: '县监委', contact: '2' } },
  complaints: [{ kind: 'phone', address: '12345', note: '' }],
  remedy: { ...emptyDepartment().remedy, reviewBody: '清溪县人民政府', court: '清溪县人民法院' },
};
const post: Post = { id: 'p1', section: '执法科', name: '案审岗', phone: '', duty: '', target: '' };

function lane(id: string, name: string, change: Partial<Lane> = {}): Lane {
  return { id, name, kind: 'post', postId: null, width: 150, ...change };
}

function node(id: string, laneId: string, section: string): ChartNode {
  return { ...emptyNode(), id, laneId, section, kind: 'step', text: id };
}

function chart(change: Partial<Chart> = {}): Chart {
  return { ...emptyChart('c', '图', { code: '', name: '处罚', kind: 'penalty', implementingBody: '' }), ...change };
}

describe('a chart made for a power', () => {
  test('has the template’s flow under the power’s name', () => {
    const made = newChart(chart({ lanes: [lane('a', '甲')] }), { id: 'new', name: '对占道经营的处罚', code: 'CF-1' });
    expect(made).toMatchObject({ id: 'new', title: '对占道经营的处罚运行流程图', power: { name: '对占道经营的处罚', code: 'CF-1', kind: 'penalty' } });
    expect(made.lanes).toHaveLength(1);
  });

  test('a power that calls itself a flowchart is not called one twice', () => {
    expect(chartTitle('行政处罚流程图')).toBe('行政处罚流程图');
    expect(chartTitle('长'.repeat(500))).toHaveLength(500);
  });
});

describe('filling in the department’s facts', () => {
  test('puts in every one, follows all three sections and binds lanes by name', () => {
    const filled = fillDepartmentFacts(
      chart({ lanes: [lane('a', '案审岗'), lane('b', '执法科', { kind: 'section' }), lane('c', '当事人', { kind: 'party' }), lane('d', '窗口')] }),
      department,
      [post],
    );
    expect(filled.issuer).toBe('清溪县城市管理局');
    expect(filled.power.implementingBody).toBe('清溪县城市管理局');
    expect(filled.follows).toEqual(['supervision', 'complaints', 'remedy']);
    expect(filled.content).toMatchObject({ supervision: department.supervision, complaints: department.complaints, remedy: department.remedy, businessPhone: '0571-1234' });
    expect(filled.lanes.map((each) => each.postId)).toEqual(['p1', 'p1', null, null]);
  });

  test('a department without a name takes nothing from the chart', () => {
    const filled = fillDepartmentFacts(chart({ issuer: '某局' }), emptyDepartment(), [{ ...post, section: '', name: '' }]);
    expect(filled.issuer).toBe('某局');
  });
});

describe('following the department', () => {
  test('changes what the chart follows and nothing else, and can be taken back', () => {
    const following = chart({ follows: ['remedy'] });
    const diff = followDepartment(following, department, department);
    const changed = applyDiff(following, diff);
    expect(changed.content.remedy).toEqual(department.remedy);
    expect(changed.content.complaints).toEqual([]);
    expect(applyDiff(changed, reverseDiff(diff))).toEqual(following);
    expect(followDepartment(changed, department, department)).toEqual([]);
    expect(followDepartment(chart(), department, department)).toEqual([]);
  });

  test('takes over a new name where it bore the former one, and leaves another unit its own', () => {
    const former = { ...department, name: '旧局' };
    const power = { ...chart().power, implementingBody: '旧局' };
    const renamed = (issuer: string) => {
      const before = chart({ issuer, power });
      return applyDiff(before, followDepartment(before, former, department));
    };
    expect(renamed('旧局')).toMatchObject({ issuer: department.name, power: { implementingBody: department.name } });
    expect(renamed('县人民政府').issuer).toBe('县人民政府');
  });
});

describe('following a post', () => {
  test.each([
    ['案审岗', '审核岗'],
    ['执法科', '执法大队'],
    ['执法科案审岗', '执法大队审核岗'],
    ['执法科（案审岗）', '执法大队（审核岗）'],
    ['张三的岗位', '审核岗'],
  ])('a bound lane named %s becomes %s', (from, to) => {
    const before = chart({ lanes: [lane('a', from, { postId: 'p1' }), lane('b', '案审岗')], nodes: [node('n', 'a', '执法科'), node('m', 'a', '财务科'), node('o', 'b', '执法科')] });
    const diff = followPost(before, post, { ...post, section: '执法大队', name: '审核岗' });
    const after = applyDiff(before, diff);
    expect(after.lanes.map((each) => each.name)).toEqual([to, '案审岗']);
    expect(after.nodes.map((each) => each.section)).toEqual(['执法大队', '财务科', '执法科']);
    expect(applyDiff(after, reverseDiff(diff))).toEqual(before);
  });

  test('a changed telephone renames nothing', () => {
    expect(followPost(chart({ lanes: [lane('a', '张三的岗位', { postId: 'p1' })] }), post, { ...post, phone: '9' })).toEqual([]);
  });

  test('a post that is no more leaves its lanes their names', () => {
    const before = chart({ lanes: [lane('a', '案审岗', { postId: 'p1' }), lane('b', '乙', { postId: 'p2' })] });
    expect(applyDiff(before, forgetPost(before, 'p1')).lanes).toEqual([lane('a', '案审岗'), lane('b', '乙', { postId: 'p2' })]);
  });
});

test('an adopted chart is bound to no foreign post and follows only what is alike', () => {
  const foreign = chart({
    follows: ['supervision', 'complaints', 'remedy'],
    content: { ...chart().content, complaints: department.complaints },
    lanes: [lane('a', '甲', { postId: 'p1' }), lane('b', '乙', { postId: 'elsewhere' })],
  });
  const adopted = adoptChart(foreign, department, [post]);
  expect(adopted.follows).toEqual(['complaints']);
  expect(adopted.lanes.map((each) => each.postId)).toEqual(['p1', null]);
});
