import type { ChangeEvent } from '../../law/change-event.ts';
import type { LawRegister } from '../../law/register.ts';
import type { Department } from '../../model/department.ts';
import type { Power } from '../../model/power.ts';
import type { Term } from '../../model/terms.ts';
import type { Severity } from '../finding.ts';

/** A power of the catalogue and the chart that shows it, or null while none does. */
export interface ListedPower {
  readonly power: Power;
  readonly chartId: string | null;
}

/** The library as its rules see it. */
export interface LibraryContext {
  readonly department: Department;
  readonly powers: readonly ListedPower[];
  readonly charts: readonly { readonly id: string; readonly title: string }[];
  readonly events: readonly ChangeEvent[];
  readonly register: LawRegister;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface LibraryReport<MessageId extends string = string> {
  readonly messageId: MessageId;
  /** The chart, power or change it concerns, by name; empty for the library. */
  readonly subject: string;
  readonly chartId?: string;
  /** Values for the message's blanks, by name. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** One requirement on the library as a whole. Its id is also the name of its file. */
export interface LibraryRule<MessageId extends string = string> {
  readonly id: string;
  /** The provision it stands on, shortly. */
  readonly clause: string;
  readonly requirement: Term;
  readonly reason: Term;
  /** What is wrong and what to do, with its weight; `{name}` is a blank filled from the report's details. */
  readonly messages: Readonly<Record<MessageId, Term & { readonly severity: Severity }>>;
  check(context: LibraryContext, report: (report: LibraryReport<MessageId>) => void): void;
}

/** Keeps a rule's message ids as literal types. */
export function defineLibraryRule<const MessageId extends string>(rule: LibraryRule<MessageId>): LibraryRule<MessageId> {
  return rule;
}
