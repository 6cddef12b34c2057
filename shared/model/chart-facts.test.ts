import { describe, expect, test } from 'vitest';
import { post, sampleChart, step } from '../../test/contract/contract-parts.ts';
import { factKey, factsOf } from './chart-facts.ts';
import { emptyDepartment } from './department.ts';
import { knownFacts } from './known-facts.ts';

const chart = sampleChart('one', '对占道经营的处罚');
const citation = { law: '行政处罚法', documentNumber: '', version: '2021-01-22', article: 57, paragraph: null, item: null };

describe('the facts of a chart', () => {
  test('name their kind, value and place, so that each leads back to its field', () => {
    const facts = factsOf({
      ...chart,
      nodes: [step('first', '告知', { section: '法制科', documents: ['告知书'], citations: [citation], limit: { amount: 5, unit: 'workday', start: '收到之日' } })],
      edges: chart.edges.map((edge) => ({ ...edge, interfaceMark: '移交案卷' })),
    });
    const shown = facts.map(({ kind, value, place }) => `${kind} ${value} ${place.target} ${place.field}`);
    expect(shown).toContain('post 案审岗 lane name');
    expect(shown).toContain('section 法制科 first section');
    expect(shown).toContain('document 告知书 first documents.0');
    expect(shown).toContain('law 行政处罚法 first citations.0.law');
    expect(shown).toContain('start 收到之日 first limit.start');
    expect(shown).toContain('interface 移交案卷 edge interfaceMark');
    expect(shown).toContain('telephone 12345 chart content.complaints.0.address');
    expect(shown).toContain('supervision 法制科 chart content.supervision.internal.name');
    expect(facts.every((fact) => fact.value !== '')).toBe(true);
  });

  test('a post stays the same fact under whatever name its lane bears', () => {
    expect(factKey({ kind: 'post', value: '案审岗', postId: post.id })).toBe(factKey({ kind: 'post', value: '案件审核岗', postId: post.id }));
    expect(factKey({ kind: 'post', value: '案审岗', postId: null })).not.toBe(factKey({ kind: 'post', value: '案审岗', postId: post.id }));
  });
});

describe('the facts of a library', () => {
  test('count a chart once however often it uses them, most used first', () => {
    const other = { ...citation, article: 64 };
    const one = factsOf({ ...chart, nodes: [step('a', '甲', { citations: [citation, citation] }), step('b', '乙', { citations: [other] })] });
    const two = factsOf({ ...chart, nodes: [step('a', '甲', { citations: [citation] })] });
    const law = knownFacts(emptyDepartment(), [post], [one, two]).find((fact) => fact.kind === 'law' && fact.value === '行政处罚法');
    expect(law).toMatchObject({ charts: [0, 1], isDepartment: false });
    expect(law?.citations).toEqual([citation, other]);
  });

  test('hold what the department states, used or not', () => {
    const facts = knownFacts({ ...emptyDepartment(), phone: '0571-1' }, [post], []);
    expect(facts.filter((fact) => fact.isDepartment).map((fact) => `${fact.kind} ${fact.value}`)).toEqual([
      'post 案审岗',
      'section 法制科',
      'telephone 0571-8001',
      'telephone 0571-1',
    ]);
  });
});
