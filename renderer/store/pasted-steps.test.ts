import { describe, expect, test } from 'vitest';
import { pastedSteps } from './pasted-steps.ts';

describe('steps from pasted text', () => {
  test('each line is one, of the kind its name speaks of', () => {
    expect(pastedSteps('开始\n受理\r\n\n材料是否齐全？\n受理通知书\n')).toEqual([
      { kind: 'terminator', text: '开始', lane: '' },
      { kind: 'step', text: '受理', lane: '' },
      { kind: 'decision', text: '材料是否齐全？', lane: '' },
      { kind: 'document', text: '受理通知书', lane: '' },
    ]);
  });

  test('of a row without names of columns it is the first cell that is no number', () => {
    expect(pastedSteps('1\t受理\t窗口\n2\t审查\t政策法规股').map(({ text }) => text)).toEqual(['受理', '审查']);
  });

  test('named columns say step and lane', () => {
    expect(pastedSteps('序号\t岗位\t环节\n1\t窗口\t受理')).toEqual([{ kind: 'step', text: '受理', lane: '窗口' }]);
  });

  test('5,000 characters stay whole, more is cut, and no rare character is cut in two', () => {
    expect(pastedSteps('字'.repeat(5000))[0]?.text).toHaveLength(5000);
    expect(pastedSteps('字'.repeat(6000))[0]?.text).toHaveLength(5000);
    expect(pastedSteps('𠮷')[0]?.text).toBe('𠮷');
  });
});
