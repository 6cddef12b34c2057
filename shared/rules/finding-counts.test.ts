import { expect, test } from 'vitest';
import { findingCounts } from './finding-counts.ts';
import type { Finding } from './finding.ts';

test('counts findings by severity', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    rule: 'basis-required',
    severity,
    element: 'E1',
    target: 'chart',
    field: 'content.basis',
    message: '',
    messageEnglish: '',
    clause: '',
  });
  expect(findingCounts([])).toEqual({ errors: 0, warnings: 0, infos: 0 });
  expect(findingCounts([finding('info'), finding('error'), finding('warning'), finding('error')])).toEqual({
    errors: 2,
    warnings: 1,
    infos: 1,
  });
});
