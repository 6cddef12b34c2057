import type { OfficialDocument } from '../carriers/official-document.ts';
import type { CheckedSignature } from '../contract/signature-verification.ts';
import type { VerificationProblem } from '../contract/verification.ts';
import type { Cancellation, Progress } from '../kernel/cancellation.ts';
import type { Digest } from '../kernel/sources.ts';
import type { Chart } from '../model/chart.ts';
import type { Manifest, Rendering } from './manifest.ts';

/** What verifying needs of the other layers and of the host. */
export interface VerifyPorts {
  /** Name of the file, for messages. */
  readonly fileName: string;
  /** SHA-256 and SM3. */
  readonly digest: Digest;
  readonly sm3: Digest;
  /** The text of each page as a PDF reader extracts it. */
  pdfText(bytes: Uint8Array): Promise<string[]>;
  /** The texts of an OFD document in the order they are painted. */
  ofdText(bytes: Uint8Array): Promise<string[]>;
  /** Who signed the manifest, and whether it is as it was signed. */
  verifySignature(manifest: Uint8Array, signature: Uint8Array): CheckedSignature;
  /** The texts of the sheets that this chart is printed on, in reading order, as packages with a manifest of that version have them. */
  chartSheetTexts(chart: Chart, rendering: Rendering, version: Manifest['version']): string[];
  /** The texts of the document's sheets in reading order. */
  documentSheetTexts(document: OfficialDocument): string[];
  readonly progress?: Progress | undefined;
  readonly signal?: Cancellation | undefined;
}

/** Where verifying writes down what is wrong. */
export interface ProblemBook {
  add(member: string, problem: VerificationProblem['problem'], message: string, messageEnglish: string): void;
}

/** The bytes of a member that is listed, present and as its digest says; null for any other. */
export type ReadMember = (path: string) => Uint8Array | null;
