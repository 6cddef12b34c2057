import { fillMessage } from '../fill-message.ts';
import type { LibraryFinding } from './library-finding.ts';
import type { LibraryContext } from './library-rule.ts';
import { libraryRules } from './library-rules.ts';

/** What the rules find about the library as a whole, in their order. */
export function checkWholeLibrary(context: LibraryContext): LibraryFinding[] {
  const findings: LibraryFinding[] = [];
  for (const { id: rule, clause, messages, check } of libraryRules) {
    check(context, ({ messageId, subject, chartId = null, details = {} }) => {
      const message = messages[messageId];
      if (message !== undefined) {
        const words = { message: fillMessage(message, 'zh', details), messageEnglish: fillMessage(message, 'en', details) };
        findings.push({ rule, severity: message.severity, subject, chartId, ...words, clause });
      }
    });
  }
  return findings;
}
