import { versionAt, type LawRegister, type LawVersion, type RegisteredLaw } from './register.ts';

/** The register with each version's status as on that day (`YYYY-MM-DD`): what was entered ahead is in force once its day has come. */
export function registerAt(register: LawRegister, date: string): LawRegister {
  return { laws: register.laws.map((law) => lawAt(law, date)) };
}

/** One law so; a law that was repealed stays so. */
export function lawAt(law: RegisteredLaw, date: string): RegisteredLaw {
  if (law.versions.at(-1)?.status === 'repealed') {
    return law;
  }
  const valid = versionAt(law, date);
  const status = (version: LawVersion): LawVersion['status'] => (version === valid ? 'in-force' : valid !== null && version.date < valid.date ? 'superseded' : 'not-yet');
  return { ...law, versions: law.versions.map((version) => ({ ...version, status: status(version) })) };
}
