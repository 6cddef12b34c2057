import { isOpen, type ChangeEvent } from '../../law/change-event.ts';
import { lawById } from '../../law/register.ts';
import { opinionClause } from '../clauses.ts';
import { defineLibraryRule, type LibraryContext } from './library-rule.ts';

export const changePublishedInTime = defineLibraryRule({
  id: 'change-published-in-time',
  clause: opinionClause('流程图发生变更时'),
  requirement: {
    zh: '依据、机构或者职责变更后，流程图在二十个工作日内修订并公布。',
    en: 'After a change of law, body or duty the charts are revised and published within twenty working days.',
  },
  reason: { zh: '公众按公布的流程图办事，依据变了图没有变就会误导。', en: 'People act on the published chart; one behind its law misleads them.' },
  messages: {
    overdue: {
      severity: 'error',
      zh: '应于 {due}{provisional} 前修订并公布，已经超期，还没有登记修订和公布的日期。请修订涉及的 {count} 张流程图，公布后登记日期。',
      en: 'Overdue: to be revised and published by {due}{provisionalEnglish}, and the two days are not both entered. Revise the {count} charts concerned, publish them and enter the days.',
    },
    late: {
      severity: 'info',
      zh: '公布日期 {published} 晚于应当完成的 {due}。请在备案说明中说明原因。',
      en: 'Published on {published}, later than {due}. Explain why in the filing.',
    },
    due: {
      severity: 'info',
      zh: '须于 {due}{provisional} 前修订并公布，涉及 {count} 张流程图。请按期修订、公布，并登记日期。',
      en: 'To be revised and published by {due}{provisionalEnglish}: {count} charts. Revise and publish them in time and enter the days.',
    },
  },
  check(context, report) {
    for (const event of context.events) {
      const { dueOn } = event;
      if (dueOn === null) {
        continue;
      }
      const subject = subjectOf(event, context);
      if (!isOpen(event)) {
        if (event.publishedOn !== null && event.publishedOn > dueOn) {
          report({ messageId: 'late', subject, details: { published: event.publishedOn, due: dueOn } });
        }
        continue;
      }
      const { chartIds, isProvisional } = event;
      const details = {
        due: dueOn,
        count: chartIds.length,
        provisional: isProvisional ? '（预计）' : '',
        provisionalEnglish: isProvisional ? ' (provisional)' : '',
      };
      report({ messageId: context.today > dueOn ? 'overdue' : 'due', subject, details });
    }
  },
});

// helpers

/** The law that was revised, else what the clerk wrote of the change. */
function subjectOf({ lawId, version, note, on }: ChangeEvent, { register }: LibraryContext): string {
  const law = lawId === null ? null : lawById(register, lawId);
  return law === null ? note || on : `《${law.name}》${version ?? ''}`;
}
