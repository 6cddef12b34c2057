import { expect, test } from 'vitest';
import { findingCounts } from './finding-counts.ts';
import type { Finding } from './finding.ts';

test('counts what is open by severity, and what is explained apart', () => {
  const finding = (severity: Finding['severity'], waiver: Finding['waiver'] = null): Finding => ({
    rule: 'basis-required',
    severity,
    element: 'E1',
    target: 'chart',
    field: 'content.basis',
    message: '缺',
    messageEnglish: '',
    clause: '',
    waiver,
  });
  const waiver = { rule: 'basis-required', target: 'chart', message: '缺', reason: '另册公布', citation: null, by: '李明', on: '2026-03-02' };
  expect(findingCounts([])).toEqual({ errors: 0, warnings: 0, infos: 0, waived: 0 });
  const findings = [finding('info'), finding('error'), finding('warning'), finding('error'), finding('error', waiver)];
  expect(findingCounts(findings)).toEqual({ errors: 2, warnings: 1, infos: 1, waived: 1 });
});
