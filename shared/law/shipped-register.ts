import type { LawRegister } from './register.ts';
import { businessEnvironmentRegulation } from './register/business-environment-regulation.ts';
import { civilCode } from './register/civil-code.ts';
import { civilProcedureLaw } from './register/civil-procedure-law.ts';
import { civilServantLaw } from './register/civil-servant-law.ts';
import { coercionLaw } from './register/coercion-law.ts';
import { compensationLaw } from './register/compensation-law.ts';
import { complaintMeasures } from './register/complaint-measures.ts';
import { crimeTransferProvisions } from './register/crime-transfer-provisions.ts';
import { criminalLaw } from './register/criminal-law.ts';
import { disclosureRegulation } from './register/disclosure-regulation.ts';
import { electronicSignatureLaw } from './register/electronic-signature-law.ts';
import { enforcementSupervisionRegulation } from './register/enforcement-supervision-regulation.ts';
import { filingReviewRegulation } from './register/filing-review-regulation.ts';
import { forestLaw } from './register/forest-law.ts';
import { holidayMeasures } from './register/holiday-measures.ts';
import { landDisputeMeasures } from './register/land-dispute-measures.ts';
import { landLaw } from './register/land-law.ts';
import { licenceLaw } from './register/licence-law.ts';
import { onlineServiceProvisions } from './register/online-service-provisions.ts';
import { patentLaw } from './register/patent-law.ts';
import { penaltyLaw } from './register/penalty-law.ts';
import { publicSecurityPenaltyLaw } from './register/public-security-penalty-law.ts';
import { reviewLaw } from './register/review-law.ts';
import { reviewRegulation } from './register/review-regulation.ts';
import { sanctionsLaw } from './register/sanctions-law.ts';
import { socialAssistanceMeasures } from './register/social-assistance-measures.ts';
import { suitInterpretation } from './register/suit-interpretation.ts';
import { suitLaw } from './register/suit-law.ts';
import { supervisionLaw } from './register/supervision-law.ts';
import { taxLaw } from './register/tax-law.ts';
import { threeSystemsOpinion } from './register/three-systems-opinion.ts';
import { waterSoilLaw } from './register/water-soil-law.ts';
import { workInjuryRegulation } from './register/work-injury-regulation.ts';

/** The register the product comes with; a file may replace it. */
export const shippedRegister: LawRegister = {
  laws: [
    penaltyLaw,
    licenceLaw,
    coercionLaw,
    reviewLaw,
    suitLaw,
    civilProcedureLaw,
    civilCode,
    compensationLaw,
    civilServantLaw,
    electronicSignatureLaw,
    disclosureRegulation,
    reviewRegulation,
    crimeTransferProvisions,
    businessEnvironmentRegulation,
    onlineServiceProvisions,
    holidayMeasures,
    socialAssistanceMeasures,
    filingReviewRegulation,
    enforcementSupervisionRegulation,
    publicSecurityPenaltyLaw,
    taxLaw,
    landLaw,
    forestLaw,
    patentLaw,
    workInjuryRegulation,
    waterSoilLaw,
    criminalLaw,
    supervisionLaw,
    sanctionsLaw,
    suitInterpretation,
    threeSystemsOpinion,
    complaintMeasures,
    landDisputeMeasures,
  ],
};
