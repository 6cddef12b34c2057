import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from '../model/chart.ts';
import type { Citation } from '../model/citation.ts';
import { emptyNode } from '../model/node.ts';
import { changeEventSchema } from './change-event.ts';
import { chartsCiting, citationsOf } from './citing.ts';
import { enterRevision, type Revision } from './enter-revision.ts';
import { registerAt } from './register-at.ts';
import { currentVersion, lawById, lawRegisterSchema } from './register.ts';
import { shippedRegister } from './shipped-register.ts';

const cite = (law: string, article: number, version = '2021-01-22'): Citation => ({ law, documentNumber: '', version, article, paragraph: null, item: null });

function chart(id: string, law: string): Chart {
  const empty = emptyChart(id, id, { code: '', name: id, kind: 'penalty', implementingBody: '' });
  return {
    ...empty,
    content: { ...empty.content, basis: [cite(law, 64)], liability: { text: '', citations: [cite(law, 76)] } },
    nodes: [{ ...emptyNode(), id: 'node', kind: 'step', laneId: 'lane', citations: [cite('许可法', 1), cite(law, 44)] }],
    waivers: [
      { rule: 'a', target: 'chart', message: 'm', reason: 'r', citation: null, by: '', on: '' },
      { rule: 'b', target: 'chart', message: 'm', reason: 'r', citation: cite(law, 60), by: '', on: '' },
    ],
  };
}

const charts = [chart('one', '《行政处罚法》'), chart('two', '某省办法'), chart('three', '中华人民共和国行政处罚法')];
const revision: Revision = {
  lawId: 'penalty-law',
  version: { date: '2027-03-01', inForce: '2027-07-01', documentNumber: '主席令第1号', articles: 90, certainty: 'read' },
  moves: { others: 'same', certainty: 'read', moves: [{ from: { article: 64, paragraph: null, item: null }, to: [{ article: 66, paragraph: null, item: null }] }] },
  note: '修订',
};
const enter = (change: Partial<Revision> = {}, today = '2027-03-10'): ReturnType<typeof enterRevision> =>
  enterRevision(shippedRegister, charts, { ...revision, ...change }, { eventId: 'event', today });

describe('what a chart cites', () => {
  test('is told with its places: basis, steps, liability, waivers', () => {
    expect(citationsOf(charts[0] ?? chart('', '')).map(({ target, field, citation }) => [target, field, citation.article])).toEqual([
      ['chart', 'content.basis.0', 64],
      ['node', 'citations.0', 1],
      ['node', 'citations.1', 44],
      ['chart', 'content.liability.citations.0', 76],
      ['chart', 'waivers.1.citation', 60],
    ]);
  });

  test('is found by any name of the law', () => {
    expect(chartsCiting(shippedRegister, charts, 'penalty-law').map(({ chartId, citations }) => [chartId, citations.length])).toEqual([
      ['one', 4],
      ['three', 4],
    ]);
    expect(chartsCiting(shippedRegister, charts, 'licence-law').map(({ chartId }) => chartId)).toEqual(['one', 'two', 'three']);
    expect(chartsCiting(shippedRegister, charts, 'nothing')).toEqual([]);
  });
});

describe('a revision entered', () => {
  test('marks every citing chart and opens a change event from its first day', () => {
    const { event, touched } = enter();
    expect(changeEventSchema.parse(event)).toEqual({
      id: 'event',
      cause: 'law-revision',
      lawId: 'penalty-law',
      version: '2027-03-01',
      on: '2027-07-01',
      note: '修订',
      chartIds: ['one', 'three'],
      dueOn: null,
      isProvisional: false,
      revisedOn: null,
      publishedOn: null,
    });
    expect(touched).toHaveLength(8);
    expect(touched[0]).toMatchObject({ chartId: 'one', field: 'content.basis.0', moved: { outcome: 'moved', citations: [{ article: 66, version: '2027-03-01' }] } });
    expect(touched[1]).toMatchObject({ moved: { outcome: 'moved', citations: [{ article: 44 }] } });
  });

  test('is not in force before its day', () => {
    const { register } = enter();
    const versions = (day: string): (string | undefined)[] => (lawById(registerAt(register, day), 'penalty-law')?.versions ?? []).map(({ status }) => status);
    expect(lawRegisterSchema.parse(register)).toEqual(register);
    expect(versions('2027-06-30').slice(-2)).toEqual(['in-force', 'not-yet']);
    expect(versions('2027-07-01').slice(-2)).toEqual(['superseded', 'in-force']);
    const late = lawById(enter({}, '2027-07-01').register, 'penalty-law');
    expect(late === null ? null : currentVersion(late)?.date).toBe('2027-03-01');
  });

  test('leaves citations to be looked up where the articles were not mapped', () => {
    expect(new Set(enter({ moves: null }).touched.map(({ moved }) => moved.outcome))).toEqual(new Set(['unknown']));
  });

  test('leaves the register it was given as it was', () => {
    const before = structuredClone(shippedRegister);
    enter();
    expect(shippedRegister).toEqual(before);
  });

  test('is refused for an unknown law, and where it is not the newest version', () => {
    expect(() => enter({ lawId: 'nothing' })).toThrow(expect.objectContaining({ code: 'register.law-unknown' }));
    expect(() => enter({ version: { ...revision.version, date: '2021-01-22' } })).toThrow(expect.objectContaining({ code: 'register.revision-refused' }));
  });
});

test('the shipped statuses are those of the day the laws were last looked at', () => {
  expect(registerAt(shippedRegister, '2026-03-01')).toEqual(shippedRegister);
});
