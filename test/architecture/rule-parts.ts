import type { Term } from '../../shared/model/terms.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import type { RuleSamples } from '../fixtures/rules/rule-samples.ts';

/** What belongs to one rule besides its code; `undefined` for what is not there. */
export interface RuleParts {
  readonly rule: Rule;
  readonly samples: RuleSamples | undefined;
  /** Its page as it stands in docs/rules, and as its data would make it. */
  readonly page: string | undefined;
  readonly generatedPage: string | undefined;
  /** Names of the presets that do not list it. */
  readonly missingPresets: readonly string[];
}

/** Everything a rule lacks, each as a sentence that says what to do; empty for a rule that is whole. */
export function problemsOf({ rule, samples, page, generatedPage, missingPresets }: RuleParts): string[] {
  return [
    ...(samples === undefined ? ['has no samples: add test/fixtures/rules/ID.ts'] : sampleProblems(rule, samples)),
    ...(page === undefined ? ['has no page: run scripts/make-rule-docs.ts'] : []),
    ...(page !== undefined && page !== generatedPage ? ['has a page unlike its data: run scripts/make-rule-docs.ts'] : []),
    ...missingPresets.map((preset) => `is not weighed by the preset ${preset}: add it to the rules.ts of its group`),
    ...(rule.clause.trim() === '' ? ['names no clause: say which provision it stands on'] : []),
    ...textProblems('requirement', rule.requirement),
    ...textProblems('reason', rule.reason),
    ...Object.entries(rule.messages).flatMap(([id, message]) => textProblems(`message ${id}`, message)),
  ];
}

// helpers

function sampleProblems(rule: Rule, samples: RuleSamples): string[] {
  const reports = samples.wrong.flatMap((sample) => sample.reports);
  const reported = new Set(reports.map((report) => report.messageId));
  const messageIds = Object.keys(rule.messages);
  return [
    ...(samples.right.length === 0 ? ['has no right sample: add one'] : []),
    ...(samples.wrong.length === 0 ? ['has no wrong sample: add one'] : []),
    ...samples.wrong.filter((sample) => sample.reports.length === 0).map((sample) => `reports nothing on ${sample.en}`),
    ...messageIds.filter((id) => !reported.has(id)).map((id) => `has no wrong sample for the message ${id}: add one`),
    ...reports.flatMap((report) => {
      const blanks = blanksOf(rule.messages[report.messageId]?.zh ?? '');
      const given = Object.keys(report.details ?? {}).sort();
      return String(blanks) === String(given) ? [] : [`fills ${given} where the message ${report.messageId} asks ${blanks}`];
    }),
  ];
}

function textProblems(name: string, { zh, en }: Term): string[] {
  return [
    ...(/\p{Script=Han}.*[。？！]$/u.test(zh) ? [] : [`has no whole Chinese sentence as ${name}`]),
    ...(/^\P{Script=Han}.*[.?!]$/u.test(en) ? [] : [`has no whole English sentence as ${name}`]),
    ...(String(blanksOf(zh)) === String(blanksOf(en)) ? [] : [`has other blanks in the English ${name} than in the Chinese`]),
  ];
}

function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}
