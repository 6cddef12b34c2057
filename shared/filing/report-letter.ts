import { z } from 'zod';

const text = z.string().max(60).default('');

/** What only the unit knows of its report 备案报告: document number 发文字号, signatory 签发人, whom to ask 附注. Empty where it has still to be filled in. */
export const reportLetterSchema = z.strictObject({ documentNumber: text, signatory: text, contact: text, phone: text });
export type ReportLetter = z.infer<typeof reportLetterSchema>;

export const blankLetter: ReportLetter = { documentNumber: '', signatory: '', contact: '', phone: '' };

/** The letter's part of something larger. */
export function letterOf({ documentNumber = '', signatory = '', contact = '', phone = '' }: Partial<ReportLetter>): ReportLetter {
  return { documentNumber, signatory, contact, phone };
}
