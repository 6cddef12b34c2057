import type { CheckedSignature, PdfSignature } from '../contract/signature-verification.ts';

/** One thing to be said of a signature: a text of the interface by its id, with its blanks. */
export interface SignatureStatement {
  readonly id: `signature.${SignatureText}`;
  readonly blanks: Readonly<Record<string, string>>;
  readonly tone: 'good' | 'bad' | 'warn' | 'plain';
}

type SignatureText =
  | `integrity.${PdfSignature['integrity']}`
  | `chain.${PdfSignature['chain']}`
  | 'hidden'
  | 'later.nothing'
  | 'later.signatures'
  | 'later.changes'
  | 'later.pages'
  | 'issuer'
  | 'validity'
  | 'outsideValidity'
  | 'signedAt'
  | 'signedAt.none'
  | 'reason'
  | 'form.pades'
  | 'form.other';

/** What a clerk should know of a signature of a PDF, the most important first. `moment` puts an ISO 8601 moment into words. */
export function signatureStatements(signature: PdfSignature, moment: Moment): SignatureStatement[] {
  const { integrity, reason, isPades } = signature;
  return [
    ...integrityStatement(signature),
    ...(integrity === 'intact' || integrity === 'unsupported' ? coverage(signature) : []),
    ...(signature.field === '' ? [say('hidden', 'bad')] : []),
    ...signerStatements(signature, moment),
    ...(reason === '' ? [] : [say('reason', 'plain', { reason })]),
    ...(integrity === 'unreadable' ? [] : [say(isPades ? 'form.pades' : 'form.other', isPades ? 'plain' : 'warn')]),
  ];
}

/** The same of the detached signature of a package's list of members. */
export function manifestStatements(signature: CheckedSignature, moment: Moment): SignatureStatement[] {
  return [...integrityStatement(signature), ...signerStatements(signature, moment)];
}

// helpers

type Moment = (at: string) => string;

function say(id: SignatureText, tone: SignatureStatement['tone'] = 'plain', blanks: SignatureStatement['blanks'] = {}): SignatureStatement {
  return { id: `signature.${id}`, tone, blanks };
}

function integrityStatement({ integrity }: CheckedSignature): SignatureStatement[] {
  return [say(`integrity.${integrity}`, integrity === 'intact' ? 'good' : integrity === 'unsupported' ? 'warn' : 'bad')];
}

function signerStatements({ integrity, signer, chain, signedAt, wasInForce }: CheckedSignature, moment: Moment): SignatureStatement[] {
  const when = signedAt === null ? say('signedAt.none', 'warn') : say('signedAt', 'plain', { at: moment(signedAt) });
  return [
    ...(signer === null
      ? []
      : [
          say('issuer', 'plain', { issuer: signer.issuer, serial: signer.serial }),
          say('validity', 'plain', { from: moment(signer.from).slice(0, 10), until: moment(signer.until).slice(0, 10) }),
          ...(wasInForce === false ? [say('outsideValidity', 'bad')] : []),
          say(`chain.${chain}`, chain === 'to-root' ? 'plain' : chain === 'broken' ? 'bad' : 'warn'),
        ]),
    ...(integrity === 'unreadable' ? [] : [when]),
  ];
}

function coverage({ later, laterPages }: PdfSignature): SignatureStatement[] {
  const tone = later === 'changes' ? 'bad' : 'plain';
  return [say(`later.${later}`, tone), ...(laterPages.length === 0 ? [] : [say('later.pages', 'bad', { pages: laterPages.join(', ') })])];
}
