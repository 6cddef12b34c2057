import { describe, expect, test } from 'vitest';
import {
  completeChart,
  edge,
  node,
  withContent,
  withEdge,
  withMore,
  withNode,
} from '../../test/fixtures/rules/sample-charts.ts';
import { checkChart, checkWithRules } from './check-chart.ts';
import { findingSchema } from './finding.ts';
import { presets } from './presets.ts';
import { chartTarget, defineRule } from './rule.ts';

const broken = defineRule({
  id: 'broken',
  element: 'E4',
  clause: '示例',
  requirement: { zh: '示例', en: 'sample' },
  reason: { zh: '示例', en: 'sample' },
  messages: {},
  check() {
    throw new RangeError('no such thing');
  },
});
const speaking = defineRule({
  ...broken,
  id: 'speaking',
  messages: { said: { zh: '{what}与{unknown}', en: '{what} and {unknown}' } },
  check(_context, report) {
    report({
      messageId: 'said',
      target: chartTarget,
      field: 'title',
      details: { what: { zh: '中文', en: 'English' } },
    });
  },
});
const mumbling = defineRule({
  ...broken,
  id: 'mumbling',
  messages: { said: { zh: '', en: '' } },
  check(_context, report: (report: { messageId: never; target: string; field: string }) => void) {
    report({ messageId: 'never said' as never, target: chartTarget, field: 'title' });
  },
});

describe('the check', () => {
  test('gives findings of the published shape', () => {
    const findings = checkChart(withContent(completeChart('licence'), { basis: [] }), { preset: 'filing' });
    expect(findings.map((finding) => findingSchema.parse(finding))).toEqual([
      {
        rule: 'basis-required',
        severity: 'error',
        element: 'E1',
        target: 'chart',
        field: 'content.basis',
        message: '没有写职权的依据。请至少列出一部法律、法规或者规章，写明条、款、项。',
        messageEnglish: 'No basis is stated. List at least one law, regulation or rule with article, paragraph and item.',
        clause: '意见二（二）“行政执法职权的依据”',
        waiver: null,
      },
    ]);
  });

  test('tells errors first, then goes with the flow: the chart, a node, the lines that leave it, the next node', () => {
    const unlabelled = withEdge(completeChart('licence'), 'decide-grant', { label: '' });
    const chart = withMore(
      withContent(withNode(withNode(unlabelled, 'end', { text: '' }), 'accept', { text: '' }), {
        businessPhone: '',
        basis: [],
      }),
      [node('loose', 'step', '')],
      [edge('gone', 'accept')],
    );
    const places = checkChart(chart, { preset: 'filing' }).map(({ rule, target }) => `${target} ${rule}`);
    expect(places).toEqual([
      'chart basis-required',
      'accept node-text',
      'decide-grant decision-exits',
      'end node-text',
      'loose reachable-from-start',
      'loose reaches-end',
      'loose node-text',
      'gone-accept edges-attached',
      'chart business-telephone',
    ]);
  });

  test('weighs by the preset and leaves out what is off', () => {
    const chart = withContent(completeChart('licence'), { businessPhone: '', basis: [], complaints: [] });
    const weighed = (preset: keyof typeof presets): string[] =>
      checkChart(chart, { preset }).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(weighed('filing')).toEqual(['basis-required error', 'complaint-route error', 'business-telephone warning']);
    expect(weighed('drawing')).toEqual(['basis-required warning', 'complaint-route info']);
  });

  test('a rule that throws becomes a finding that names it, and the others still report', () => {
    const findings = checkWithRules(completeChart('licence'), [broken, speaking], {
      broken: 'info',
      speaking: 'warning',
      'rule-error': 'error',
    });
    expect(findings.map(({ rule, severity, element, target }) => [rule, severity, element, target])).toEqual([
      ['rule-error', 'error', 'E4', 'chart'],
      ['speaking', 'warning', 'E4', 'chart'],
    ]);
    expect(findings[0]?.message).toContain('“broken”');
    expect(findings[0]?.messageEnglish).toContain('"broken" broke while checking (no such thing)');
  });

  test('a rule that names a message it does not have is broken too', () => {
    const findings = checkWithRules(completeChart('licence'), [mumbling], {});
    expect(findings.map(({ rule, message }) => [rule, message.includes('mumbling')])).toEqual([['rule-error', true]]);
  });

  test('a rule that is off is not run', () => {
    expect(checkWithRules(completeChart('licence'), [broken], { broken: 'off' })).toEqual([]);
  });

  test('a rule no preset lists counts as an error', () => {
    expect(checkWithRules(completeChart('licence'), [speaking], {}).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('fills each language\'s blanks, and leaves a blank nobody fills', () => {
    const [finding] = checkWithRules(completeChart('licence'), [speaking], {});
    expect(finding?.message).toBe('中文与{unknown}');
    expect(finding?.messageEnglish).toBe('English and {unknown}');
  });
});
