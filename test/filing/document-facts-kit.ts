import type { DocumentFacts } from '../../shared/filing/document-facts.ts';
import { registerAt } from '../../shared/law/register-at.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import { samplePackageSource } from './package-kit.ts';

/** What documents of the sample package's department are made from; nothing found in its charts. */
export function sampleDocumentFacts(): DocumentFacts {
  const { department, posts, powers, charts, issuedOn } = samplePackageSource();
  return { department, posts, powers, charts, checks: [], register: registerAt(shippedRegister, issuedOn), issuedOn, former: null };
}
