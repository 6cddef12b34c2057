import { describe, expect, test } from 'vitest';
import { chartSchema } from '../../shared/model/chart.ts';
import { procedureKinds } from '../../shared/model/procedure.ts';
import { checkChart } from '../../shared/rules/check-chart.ts';
import { templateOf, templates } from '../../shared/templates/templates.ts';
import { flawsOf } from '../samples/flow.ts';
import { everyAnswer, nameOf } from './every-drawing.ts';
import { filled } from './filled.ts';

/** What the department's facts and the clerk fill in. */
const toBeFilled = ['supervision-complete', 'complaint-route', 'power-identified', 'remedy-required', 'business-telephone'];

describe.each(templates.map((template) => [template.procedure, template] as const))('template %s', (procedure, template) => {
  test('is found by its procedure and asks at most six questions, each once', () => {
    expect(templateOf(procedure)).toBe(template);
    expect(template.questions.length).toBeGreaterThan(0);
    expect(template.questions.length).toBeLessThanOrEqual(6);
    expect(new Set(template.questions.map(({ question }) => question)).size).toBe(template.questions.length);
  });

  test('draws up each of its nodes once, or leaves all to arranging', () => {
    const placed = template.rows.flat().map((name) => name.replace(/[<>]/, ''));
    expect(new Set(placed).size).toBe(placed.length);
    const nodes = new Set(everyAnswer(template).flatMap((answers) => template.draw(answers).nodes.map(({ id }) => id)));
    expect(placed.length === 0 || nodes.size === placed.length).toBe(true);
    expect(placed.filter((id) => !nodes.has(id))).toEqual([]);
  });

  test('every answer changes the drawing', () => {
    for (const { question } of template.questions) {
      expect(template.draw(new Set([question])).nodes, question).not.toEqual(template.draw(new Set()).nodes);
    }
  });

  describe.each(everyAnswer(template).map((answers) => [nameOf(answers), answers] as const))('with %s', (_name, answers) => {
    const bare = template.draw(answers);

    test('is a chart of its kind that remembers its answers', () => {
      expect(chartSchema.parse(bare)).toEqual(bare);
      expect(bare.power.kind).toBe(procedureKinds[procedure]);
      expect(bare.procedure).toBe(procedure);
      expect(new Set(bare.template?.answers)).toEqual(answers);
    });

    test('flows without a flaw, marks every hand-over within the department, and nothing within one lane', () => {
      expect(flawsOf(bare)).toEqual([]);
      const laneOf = (id: string) => bare.lanes.find((lane) => lane.id === bare.nodes.find((node) => node.id === id)?.laneId);
      const isOwn = (id: string): boolean => ['post', 'section'].includes(laneOf(id)?.kind ?? '');
      for (const { id, from, to, interfaceMark } of bare.edges) {
        const isHandedOver = laneOf(from) !== laneOf(to);
        expect(interfaceMark === '' || isHandedOver, `${id} has a mark it needs not`).toBe(true);
        expect(interfaceMark !== '' || !isHandedOver || !isOwn(from) || !isOwn(to), `${id} lacks its mark`).toBe(true);
      }
    });

    test('lacks, by the rules of filing, only what a department must say', () => {
      const found = new Set(checkChart(bare, { preset: 'filing' }).map((finding) => finding.rule));
      expect([...found].filter((rule) => !toBeFilled.includes(rule))).toEqual([]);
    });

    test('has no finding once the department’s facts are in', () => {
      expect(checkChart(filled(bare), { preset: 'filing' }).map(({ rule, target, message }) => `${rule} ${target} ${message}`)).toEqual([]);
    });

    test('states no fact of a department', () => {
      const { content, power } = bare;
      expect([bare.title, bare.issuer, bare.issuedOn, power.code, power.name, power.implementingBody, content.businessPhone]).toEqual(
        new Array(7).fill(''),
      );
      expect(content.supervision).toEqual({ internal: { name: '', contact: '' }, external: { name: '', contact: '' } });
      expect(content.complaints).toEqual([]);
      expect([content.remedy.reviewBody, content.remedy.court]).toEqual(['', '']);
      expect(bare.lanes.every((lane) => lane.postId === null)).toBe(true);
      expect(bare.nodes.every((node) => node.section === '' && node.position === null)).toBe(true);
    });
  });
});
