import { z } from 'zod';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

export const auditActions = [
  'library.create',
  'library.migrate',
  'department.save',
  'posts.save',
  'posts.delete',
  'chart.create',
  'chart.import',
  'chart.delete',
  'revision.save',
  'chart.export',
  'carrier.make',
  'carrier.print',
  'filing.package',
  'law.replaceRegister',
  'law.addArrangement',
  'law.saveLocalDays',
  'law.saveRuleSettings',
  'law.enterRevision',
  'events.record',
  'events.close',
  'powers.link',
  'powers.delete',
  'seal.import',
  'seal.rename',
  'seal.delete',
  'seal.changePassphrase',
  'seal.open',
  'seal.refuse',
  'seal.use',
] as const;

const auditLineSchema = z.strictObject({
  at: z.string(),
  action: z.enum(auditActions),
  /** Id of the chart, post, law, event, power or seal; empty for the department and the library. */
  subject: z.string(),
  detail: json(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
});

/** One line of the audit log: what was done to which subject and when. */
export type AuditLine = z.output<typeof auditLineSchema>;

export function addAuditLine(library: WritableLibrary, { at, action, subject, detail }: AuditLine): void {
  library.run('INSERT INTO audit_log (at, action, subject, detail) VALUES (?, ?, ?, ?)', at, action, subject, JSON.stringify(detail));
}

/** Every line, oldest first. */
export function listAuditLines(library: ReadableLibrary): AuditLine[] {
  return library.all(auditLineSchema, 'SELECT at, action, subject, detail FROM audit_log ORDER BY id');
}

/** The lines of these actions, newest first, at most `most`. */
export function listAuditLinesOf(library: ReadableLibrary, actions: readonly AuditLine['action'][], most: number): AuditLine[] {
  return library.all(
    auditLineSchema,
    'SELECT at, action, subject, detail FROM audit_log WHERE action IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT ?',
    JSON.stringify(actions),
    most,
  );
}
