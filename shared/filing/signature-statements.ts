import type { PdfSignature } from '../contract/signature-verification.ts';

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

/** What a clerk should know of a signature, the most important first. `moment` puts an ISO 8601 moment into words. */
export function signatureStatements(signature: PdfSignature, moment: (at: string) => string): SignatureStatement[] {
  const { integrity, signer, chain, signedAt, wasInForce, reason } = signature;
  const say = (id: SignatureText, tone: SignatureStatement['tone'] = 'plain', blanks: SignatureStatement['blanks'] = {}): SignatureStatement => ({ id: `signature.${id}`, tone, blanks });
  const when = signedAt === null ? say('signedAt.none', 'warn') : say('signedAt', 'plain', { at: moment(signedAt) });
  return [
    say(`integrity.${integrity}`, integrity === 'intact' ? 'good' : integrity === 'unsupported' ? 'warn' : 'bad'),
    ...(integrity === 'intact' || integrity === 'unsupported' ? coverage(signature, say) : []),
    ...(signature.field === '' ? [say('hidden', 'bad')] : []),
    ...(signer === null
      ? []
      : [
          say('issuer', 'plain', { issuer: signer.issuer, serial: signer.serial }),
          say('validity', 'plain', { from: moment(signer.from).slice(0, 10), until: moment(signer.until).slice(0, 10) }),
          ...(wasInForce === false ? [say('outsideValidity', 'bad')] : []),
          say(`chain.${chain}`, chain === 'to-root' ? 'plain' : chain === 'broken' ? 'bad' : 'warn'),
        ]),
    ...(integrity === 'unreadable' ? [] : [when]),
    ...(reason === '' ? [] : [say('reason', 'plain', { reason })]),
    ...(integrity === 'unreadable' ? [] : [say(signature.isPades ? 'form.pades' : 'form.other', signature.isPades ? 'plain' : 'warn')]),
  ];
}

// helpers

function coverage(
  { later, laterPages }: PdfSignature,
  say: (id: SignatureText, tone?: SignatureStatement['tone'], blanks?: SignatureStatement['blanks']) => SignatureStatement,
): SignatureStatement[] {
  const tone = later === 'changes' ? 'bad' : 'plain';
  return [say(`later.${later}`, tone), ...(laterPages.length === 0 ? [] : [say('later.pages', 'bad', { pages: laterPages.join(', ') })])];
}
