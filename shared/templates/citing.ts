import { currentVersion, lawById } from '../law/register.ts';
import { shippedRegister } from '../law/shipped-register.ts';
import type { Citation } from '../model/citation.ts';

/** Citations of one law of the register, in its present version. Throws RangeError for a law it does not hold. */
export function citing(lawId: string): (article: number, paragraph?: number | null, item?: number | null) => Citation {
  const law = lawById(shippedRegister, lawId);
  const version = law === null ? null : currentVersion(law);
  if (law === null || version === null) {
    throw new RangeError(`the register holds no law ${lawId} in force`);
  }
  return (article, paragraph = null, item = null) => ({
    law: law.name,
    documentNumber: version.documentNumber,
    version: version.date,
    article,
    paragraph,
    item,
  });
}
