import { MingquanError } from '../../kernel/mingquan-error.ts';
import type { Department } from '../../model/department.ts';
import { defineLibraryRule } from './library-rule.ts';

export const superiorConfirmed = defineLibraryRule({
  id: 'superior-confirmed',
  clause: '意见三“省以下垂直管理”',
  requirement: {
    zh: '实行省以下垂直管理的部门，职权及依据经上级主管部门审核确认后再报备案。',
    en: 'A department under vertical management below the province has its powers confirmed by its superior before filing.',
  },
  reason: { zh: '当地人民政府公告、备案的是上级确认后的结果。', en: 'What the local government announces and files is the confirmed result.' },
  messages: {
    missing: {
      severity: 'error',
      zh: '本单位实行省以下垂直管理，还没有登记上级主管部门的审核确认。请在“单位信息”中填写确认机关、文号和日期。',
      en: 'The department is under vertical management and no confirmation by its superior is recorded. Enter the body, document number and day in the department facts.',
    },
    incomplete: {
      severity: 'error',
      zh: '上级主管部门的审核确认没有填写完整。请在“单位信息”中补齐确认机关、文号和日期。',
      en: 'The confirmation by the superior is not complete. Enter the body, document number and day in the department facts.',
    },
  },
  check({ department }, report) {
    if (department.verticallyManaged && !isConfirmed(department)) {
      report({ messageId: department.superiorConfirmation === null ? 'missing' : 'incomplete', subject: department.name });
    }
  },
});

/** Throws `package.unconfirmed`: nothing is filed before the superior has confirmed it. */
export function requireConfirmed(department: Department): void {
  if (!isConfirmed(department)) {
    throw new MingquanError('package.unconfirmed');
  }
}

// helpers

/** Whether nothing of the superior's confirmation is missing where the department needs one. */
function isConfirmed({ verticallyManaged, superiorConfirmation }: Department): boolean {
  const { body = '', documentNumber = '', on = '' } = superiorConfirmation ?? {};
  return !verticallyManaged || [body, documentNumber, on].every((part) => part.trim() !== '');
}
