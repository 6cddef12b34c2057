import { z } from 'zod';
import type { Citation } from '../model/citation.ts';

const day = z.iso.date();
const ordinal = z.number().int().min(1).max(9999);
export const certaintySchema = z.enum(['read', 'interpretive', 'unverified']);

/** Ranks of norms, highest first. `normative-document` is what stands below a rule 规章. */
export const lawRanks = ['law', 'administrative-regulation', 'judicial-interpretation', 'local-regulation', 'rule', 'normative-document', 'standard'] as const;
export const lawRankSchema = z.enum(lawRanks);
export type LawRank = z.infer<typeof lawRankSchema>;

/** One version of a law. */
export const lawVersionSchema = z.strictObject({
  /** Day it was passed or published, by which it is named; what `Citation.version` holds. */
  date: day,
  /** First day in force; null where not known. */
  inForce: day.nullable(),
  /** 文号; empty where none is known. */
  documentNumber: z.string().max(100),
  status: z.enum(['in-force', 'not-yet', 'superseded', 'repealed']),
  /** How many articles it has; null where not known. */
  articles: ordinal.nullable(),
  certainty: certaintySchema,
});
export type LawVersion = z.infer<typeof lawVersionSchema>;

/** Which amounts of 日 are working days. */
export const workdayAmountsSchema = z.discriminatedUnion('kind', [
  /** These amounts and no others: 二日, 三日, 五日, 七日. */
  z.strictObject({ kind: z.literal('listed'), amounts: z.array(ordinal).min(1).max(50) }),
  /** Every amount up to this one: 十日以内. */
  z.strictObject({ kind: z.literal('at-most'), amount: ordinal }),
  /** Every period that the agency has to keep; what others have to keep is left open. */
  z.strictObject({ kind: z.literal('agency') }),
  /** None: its days are calendar days. */
  z.strictObject({ kind: z.literal('none') }),
  /** Its text writes 工作日 where it means them, and says nothing of a bare 日. */
  z.strictObject({ kind: z.literal('written') }),
  /** It says nothing about its days, or nobody has read whether it does. */
  z.strictObject({ kind: z.literal('unstated') }),
]);
export type WorkdayAmounts = z.infer<typeof workdayAmountsSchema>;

/** What a law says about its 日. */
export const lawDaysSchema = z.strictObject({
  workdays: workdayAmountsSchema,
  /** The article that says so; null where none does. */
  article: ordinal.nullable(),
  certainty: certaintySchema,
});

/** A place within a law; null = that level is not named. */
const placeSchema = z.strictObject({ article: ordinal, paragraph: ordinal.nullable(), item: ordinal.nullable() });
export type LawPlace = z.infer<typeof placeSchema>;

/** Where the provisions of the versions before `to` went. A map holds for every older version back to the map before it. */
export const articleMapSchema = z.strictObject({
  from: day,
  to: day,
  /** What became of articles the map does not name. */
  others: z.enum(['same', 'unknown']),
  moves: z.array(z.strictObject({ from: placeSchema, to: z.array(placeSchema).max(20) })).max(2000),
  certainty: certaintySchema,
});
export type ArticleMap = z.infer<typeof articleMapSchema>;

export const registeredLawSchema = z
  .strictObject({
    /** A word of small letters and hyphens: `penalty-law`. */
    id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    /** Full name without title marks. */
    name: z.string().min(1).max(200),
    nameEnglish: z.string().min(1).max(200),
    shortNames: z.array(z.string().min(1).max(100)).max(20),
    rank: lawRankSchema,
    /** Oldest first. */
    versions: z.array(lawVersionSchema).min(1).max(100),
    days: lawDaysSchema,
    articleMaps: z.array(articleMapSchema).max(100),
  })
  .superRefine((law, context) => {
    const dates = law.versions.map((version) => version.date);
    if (dates.some((date, index) => index > 0 && date <= (dates[index - 1] ?? ''))) {
      context.addIssue({ code: 'custom', path: ['versions'], message: 'versions must be in order of their dates, each once' });
    }
    if (law.versions.filter((version) => version.status === 'in-force').length > 1) {
      context.addIssue({ code: 'custom', path: ['versions'], message: 'only one version can be in force' });
    }
    law.articleMaps.forEach((map, index) => {
      if (!dates.includes(map.from) || !dates.includes(map.to) || map.from >= map.to) {
        context.addIssue({ code: 'custom', path: ['articleMaps', index], message: 'a map leads from one version to a later one of the same law' });
      }
    });
  });
export type RegisteredLaw = z.infer<typeof registeredLawSchema>;

/** The law register 法规库. */
export const lawRegisterSchema = z
  .strictObject({ laws: z.array(registeredLawSchema).max(5000) })
  .superRefine(({ laws }, context) => {
    for (const [what, keys] of [
      ['id', laws.map((law) => law.id)],
      ['name', laws.flatMap(namesOf)],
    ] as const) {
      const twice = keys.find((key, index) => keys.indexOf(key) !== index);
      if (twice !== undefined) {
        context.addIssue({ code: 'custom', path: ['laws'], message: `${what} given twice: ${twice}` });
      }
    }
  });
export type LawRegister = z.infer<typeof lawRegisterSchema>;

/** The law of that name: full or short, with or without title marks and 中华人民共和国, or with （2021修订） behind; null where unknown. */
export function findLaw(register: LawRegister, name: string): RegisteredLaw | null {
  const exact = register.laws.find((law) => law.name === name);
  if (exact !== undefined) {
    return exact;
  }
  const wanted = plainName(name);
  return wanted === '' ? null : (plainNamesOf(register).get(wanted) ?? null);
}

export function lawById(register: LawRegister, lawId: string): RegisteredLaw | null {
  return register.laws.find((law) => law.id === lawId) ?? null;
}

/** The law a citation names. */
export function lawOfCitation(register: LawRegister, citation: Pick<Citation, 'law'>): RegisteredLaw | null {
  return findLaw(register, citation.law);
}

/** The version in force as the register has it; null where the law is repealed or not yet in force. */
export function currentVersion(law: RegisteredLaw): LawVersion | null {
  return law.versions.find((version) => version.status === 'in-force') ?? null;
}

/** The version in force on that day (`YYYY-MM-DD`) by the days they came into force; null before the first and after repeal. */
export function versionAt(law: RegisteredLaw, date: string): LawVersion | null {
  const begun = law.versions.filter((version) => (version.inForce ?? version.date) <= date).at(-1);
  return begun === undefined || (begun.status === 'repealed' && begun === law.versions.at(-1)) ? null : begun;
}

/** The version a citation names, by the day it was passed or came into force, or by its document number; null where it names none known. */
export function versionOfCitation(law: RegisteredLaw, { version, documentNumber }: Pick<Citation, 'version' | 'documentNumber'>): LawVersion | null {
  const [dated, number] = [version.trim(), plainNumber(documentNumber)];
  return (
    law.versions.find((known) => dated !== '' && (known.date === dated || known.inForce === dated)) ??
    (dated === '' && number !== '' ? (law.versions.find((known) => plainNumber(known.documentNumber) === number) ?? null) : null)
  );
}

// helpers

/** What is worked out of a register stays as long as the register does: one is never changed, a revised one is another. */
const plainNames = new WeakMap<LawRegister, ReadonlyMap<string, RegisteredLaw>>();

/** The laws by every plain name; of two with one name the first. */
function plainNamesOf(register: LawRegister): ReadonlyMap<string, RegisteredLaw> {
  const known = plainNames.get(register);
  if (known !== undefined) {
    return known;
  }
  const names = new Map<string, RegisteredLaw>();
  for (const law of register.laws) {
    for (const name of namesOf(law)) {
      if (!names.has(name)) {
        names.set(name, law);
      }
    }
  }
  plainNames.set(register, names);
  return names;
}

/** Every name of the law in its plain form, each once. */
function namesOf(law: RegisteredLaw): string[] {
  return [...new Set([law.name, ...law.shortNames].map(plainName))];
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[《》〈〉<>\s]/g, '')
    .replace(/\((?:\d{4}年?)?(?:修订|修正|修改|公布|发布|施行)\)$/, '')
    .replace(/^中华人民共和国/, '');
}

function plainNumber(documentNumber: string): string {
  return documentNumber.normalize('NFKC').replace(/[\s()第号[\]〔〕]|^中华人民共和国/g, '').replace(/^国令/, '国务院令');
}
