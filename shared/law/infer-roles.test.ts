import { describe, expect, test } from 'vitest';
import { node } from '../../test/fixtures/rules/sample-charts.ts';
import { inferRoles } from './infer-roles.ts';

describe('a step of coercion', () => {
  test.each([
    ['亮证并告知', 'identity'],
    ['当场先行实施', 'measure'],
    ['强制拆除', 'execution'],
    ['代履行', 'execution'],
    ['向法院申请', 'court-application'],
    ['申请人民法院强制执行', 'court-application'],
    ['作出强制执行决定', 'execution-decision'],
    ['书面催告', 'demand'],
    ['解除查封（扣押）', 'lifting'],
  ] as const)('%s is %s', (text, role) => {
    expect(inferRoles(node('a', 'step', text))).toContain(role);
  });

  test.each([
    ['代履行决定', 'execution'],
    ['限期拆除公告', 'execution'],
    ['退还拍卖所得款项', 'execution'],
    ['申请人民法院强制执行', 'execution'],
    ['解除查封（扣押）', 'measure'],
  ] as const)('%s is not %s', (text, role) => {
    expect(inferRoles(node('a', 'step', text))).not.toContain(role);
  });
});
