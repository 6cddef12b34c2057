import { throwIfCancelled } from '../kernel/cancellation.ts';
import { toPlainError } from '../kernel/mingquan-error.ts';
import { differingText } from './compare-text.ts';
import type { ProblemBook, ReadMember, VerifyPorts } from './verify-ports.ts';

/** How the texts of a printed document are read. */
export interface PrintedForm {
  readonly name: 'PDF' | 'OFD';
  read(bytes: Uint8Array): Promise<readonly string[]>;
}

/**
 * Compares the text a reader extracts from a PDF or OFD document with the texts of the sheets made anew from the electronic text in
 * `source`. Nothing is said of one that is already known to be unsound.
 */
export async function verifyPrinted(
  path: string,
  form: PrintedForm,
  source: string,
  sheetTexts: () => readonly string[],
  read: ReadMember,
  ports: VerifyPorts,
  problems: ProblemBook,
): Promise<void> {
  throwIfCancelled(ports.signal);
  const bytes = read(path);
  if (bytes === null) {
    return;
  }
  const expected = attempt(sheetTexts);
  if (!expected.ok) {
    problems.add(source, 'unreadable', `“${source}”不能排版：${expected.message}`, `"${source}" cannot be set: ${expected.messageEnglish}`);
    return;
  }
  const found = await form.read(bytes).catch(() => null);
  throwIfCancelled(ports.signal);
  if (found === null) {
    problems.add(path, 'unreadable', `“${path}”不是可以读取的 ${form.name}。`, `"${path}" is not a document in ${form.name} that can be read.`);
    return;
  }
  const difference = differingText(found, expected.value);
  if (difference !== null) {
    problems.add(
      path,
      'text-differs',
      `“${path}”的文字与电子文本“${source}”不一致：前者“${difference.found}”，后者“${difference.expected}”。`,
      `The text of "${path}" is not that of "${source}": "${difference.found}" against "${difference.expected}".`,
    );
  }
}

// helpers

type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly messageEnglish: string };

function attempt<Value>(make: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    const { message, messageEnglish } = toPlainError(error);
    return { ok: false, message, messageEnglish };
  }
}
