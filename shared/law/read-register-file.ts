import { z } from 'zod';
import { MingquanError } from '../kernel/mingquan-error.ts';
import { decodeUtf8, encodeUtf8 } from '../kernel/utf8.ts';
import { lawRegisterSchema, type LawRegister } from './register.ts';

/** Largest register file read, in bytes. */
export const largestRegisterFile = 20 * 1024 * 1024;

/**
 * The register of a file (UTF-8 JSON, `format: mingquan-law-register`). Throws
 * `register.file-invalid` with the first thing that is wrong and its place; then nothing is replaced.
 */
export function readRegisterFile(bytes: Uint8Array): LawRegister {
  if (bytes.byteLength > largestRegisterFile) {
    throw new MingquanError('register.file-invalid', refusal('文件过大', 'the file is too large'));
  }
  const text = decodeUtf8(bytes);
  if (text === null) {
    throw new MingquanError('register.file-invalid', refusal('不是 UTF-8 文本', 'it is not UTF-8 text'));
  }
  const parsed = registerFileSchema.safeParse(readJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    throw new MingquanError('register.file-invalid', refusal(`“${place}”处不合要求`, `${place === '' ? 'the file' : place}: ${issue?.message ?? 'not accepted'}`));
  }
  return { laws: parsed.data.laws };
}

/** The register as a file: the same bytes for the same register, laws in order of their ids. */
export function writeRegisterFile(register: LawRegister): Uint8Array<ArrayBuffer> {
  // Parsing puts the fields into the schema's order, whatever order they came in.
  const { laws } = lawRegisterSchema.parse(register);
  const sorted = laws.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return encodeUtf8(`${JSON.stringify({ format: registerFormat, version: registerVersion, laws: sorted }, null, 2)}\n`);
}

// helpers

const registerFormat = 'mingquan-law-register';
const registerVersion = 1;
const registerFileSchema = z
  .strictObject({ format: z.literal(registerFormat), version: z.literal(registerVersion), laws: z.array(z.unknown()) })
  .transform(({ laws }) => ({ laws }))
  .pipe(lawRegisterSchema);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MingquanError('register.file-invalid', refusal('不是 JSON 文本', 'it is not JSON'));
  }
}

function refusal(reason: string, reasonEnglish: string): { reason: string; reasonEnglish: string } {
  return { reason, reasonEnglish };
}
