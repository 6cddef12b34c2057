import type { Verification, VerificationProblem } from '../contract/verification.ts';
import type { CheckedSignature } from '../contract/signature-verification.ts';
import { manifestPath, signaturePath } from './manifest.ts';
import { readArchive, type ArchiveEntry } from './read-archive.ts';
import { unpackMember } from './unpack-member.ts';
import { verifyCharts } from './verify-charts.ts';
import { verifyDocuments } from './verify-documents.ts';
import { verifyManifest } from './verify-manifest.ts';
import { verifyMembers } from './verify-members.ts';
import type { ProblemBook, VerifyPorts } from './verify-ports.ts';

/**
 * Verifies a filing package: every member against the manifest, every chart's plain text and PDF against its `.chart.json`,
 * every document against data and charts. Writes nothing. docs/filing-package.md says how texts are compared.
 * @throws MingquanError `package.unreadable` for a file that is no zip file of ours to begin with or that does what zip
 * files must not, `request.cancelled`.
 */
export async function verifyPackage(bytes: Uint8Array, ports: VerifyPorts): Promise<Verification> {
  const entries = readArchive(bytes, ports.fileName);
  const problems: VerificationProblem[] = [];
  const book = {
    add(member: string, problem: VerificationProblem['problem'], message: string, messageEnglish: string): void {
      problems.push({ member, problem, message, messageEnglish });
    },
  };
  let signature: Verification['signature'] = null;
  const answer = (charts: number): Verification => ({
    ok: problems.length === 0,
    members: entries.length,
    charts,
    signature,
    problems,
  });
  const entry = entries.find((each) => each.name === manifestPath);
  if (entry === undefined) {
    book.add(manifestPath, 'missing', '缺少清单 manifest.json。', 'The manifest is missing.');
    return answer(0);
  }
  const unpacked = unpackMember(entry, ports.fileName);
  if (!unpacked.ok) {
    book.add(manifestPath, 'unreadable', '清单已损坏。', 'The manifest is damaged.');
    return answer(0);
  }
  const manifest = verifyManifest(unpacked.bytes, ports.digest, book);
  if (manifest === null) {
    return answer(0);
  }
  const signed = entries.find((each) => each.name === signaturePath);
  if (signed !== undefined && manifest.version > 1) {
    signature = verifySignature(signed, unpacked.bytes, ports, book);
  }
  const read = verifyMembers(entries, manifest, ports, book);
  const charts = await verifyCharts(manifest, read, ports, book);
  if (charts !== null) {
    await verifyDocuments(manifest, charts, read, ports, book);
  }
  return answer(manifest.members.filter((member) => member.role === 'chart-json').length);
}

// helpers

/** A signature that does not hold is a fault; that there is none, is not. */
function verifySignature(entry: ArchiveEntry, manifest: Uint8Array, ports: VerifyPorts, problems: ProblemBook): CheckedSignature | null {
  const unpacked = unpackMember(entry, ports.fileName);
  const checked = unpacked.ok ? ports.verifySignature(manifest, unpacked.bytes) : null;
  if (checked?.integrity !== 'intact') {
    const isChanged = checked?.integrity === 'changed';
    problems.add(
      signaturePath,
      'signature',
      isChanged ? '清单在签名之后改动过。' : '清单的签名无法核验。',
      isChanged ? 'The manifest was changed after it was signed.' : 'The signature of the manifest cannot be verified.',
    );
  }
  return checked;
}
