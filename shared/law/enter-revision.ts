import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import type { ChangeEvent } from './change-event.ts';
import { chartsCiting, type PlacedCitation } from './citing.ts';
import { moveCitation, type MovedCitation } from './move-citation.ts';
import { lawAt, registerAt } from './register-at.ts';
import { lawById, registeredLawSchema, type ArticleMap, type LawRegister, type LawVersion, type RegisteredLaw } from './register.ts';

/** A revision to enter: the law's new version, and where its articles went, as far as that is known. */
export interface Revision {
  readonly lawId: string;
  readonly version: Omit<LawVersion, 'status'>;
  /** Null where nobody mapped the articles: every citation of an article is then to be looked up. */
  readonly moves: Pick<ArticleMap, 'others' | 'moves' | 'certainty'> | null;
  readonly note: string;
}

/** A citation the revision touches, and where its provision stands now. */
export interface TouchedCitation extends PlacedCitation {
  readonly chartId: string;
  readonly moved: MovedCitation;
}

export interface EnteredRevision {
  readonly register: LawRegister;
  /** Every citation of the law, in the order of the charts. */
  readonly touched: readonly TouchedCitation[];
  /** Opened for the citing charts; its due date is the calendar's to give. */
  readonly event: ChangeEvent;
}

/**
 * Enters a new version as the one in force from its day, and says which charts cite the law. `today` (`YYYY-MM-DD`) decides
 * whether the version is in force already. Throws `register.law-unknown`, or `register.revision-refused` where the version
 * is not later than the newest one.
 */
export function enterRevision(register: LawRegister, charts: Iterable<Chart>, revision: Revision, { eventId, today }: { readonly eventId: string; readonly today: string }): EnteredRevision {
  const law = lawById(register, revision.lawId);
  if (law === null) {
    throw new MingquanError('register.law-unknown', { law: revision.lawId });
  }
  const revised = revisedLaw(law, revision, today);
  const entered: LawRegister = { laws: register.laws.map((each) => (each.id === law.id ? revised : each)) };
  // Where the articles will stand is asked of the register as it will be once the version is in force.
  const afterwards = registerAt(entered, startOf(revision.version));
  const citing = chartsCiting(entered, charts, law.id);
  return {
    register: entered,
    touched: citing.flatMap(({ chartId, citations }) => citations.map((placed) => ({ ...placed, chartId, moved: moveCitation(afterwards, placed.citation) }))),
    event: {
      id: eventId,
      cause: 'law-revision',
      lawId: law.id,
      version: revision.version.date,
      on: startOf(revision.version),
      note: revision.note,
      chartIds: citing.map(({ chartId }) => chartId),
      dueOn: null,
      isProvisional: false,
      revisedOn: null,
      publishedOn: null,
    },
  };
}

// helpers

function revisedLaw(law: RegisteredLaw, { version, moves }: Revision, today: string): RegisteredLaw {
  const last = law.versions.at(-1)?.date ?? '';
  const revised = registeredLawSchema.safeParse({
    ...law,
    versions: [...law.versions, { ...version, status: 'not-yet' }],
    articleMaps: moves === null ? law.articleMaps : [...law.articleMaps, { ...moves, from: last, to: version.date }],
  });
  if (!revised.success) {
    throw new MingquanError('register.revision-refused', { law: law.name, version: version.date, last });
  }
  return lawAt(revised.data, today);
}

function startOf({ inForce, date }: Pick<LawVersion, 'inForce' | 'date'>): string {
  return inForce ?? date;
}
