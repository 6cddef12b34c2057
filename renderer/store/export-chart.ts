import { carrierOrderSchema, type CarrierName } from '../../shared/contract/carrier-order.ts';
import { fillText, texts, type TextPair } from '../../shared/text/text.ts';
import { countOf } from './findings-store.ts';
import type { Stores } from './stores.ts';

/** Makes the open chart's file with the usual options, and says where it lies. What is not saved yet is saved first. */
export async function exportChart({ client, document, findings, notices }: Pick<Stores, 'client' | 'document' | 'findings' | 'notices'>, as: CarrierName): Promise<void> {
  const { chartId } = document.getState();
  if (chartId === null) {
    return;
  }
  const { show, showError } = notices.getState();
  const isSaved = await document.getState().flush();
  const { save } = document.getState();
  if (!isSaved && save.status === 'failed') {
    return showError(save.error);
  }
  show('plain', texts['export.working']);
  const order = carrierOrderSchema.parse({ as });
  const answer = await client.call('carriers.make', { order, chartIds: [chartId], seal: null, signature: null, folder: null });
  if (!answer.ok) {
    return showError(answer.error);
  }
  const { folder, files } = answer.value;
  const described = await client.call('host.describe', {});
  const canReveal = described.ok && described.value.capabilities.revealInFolder;
  const reveal = async (): Promise<void> => {
    const shown = await client.call('carriers.reveal', { folder });
    return shown.ok ? undefined : showError(shown.error);
  };
  const errors = countOf(findings.getState().findings, 'error');
  const name = files.map((file) => file.name).join('、');
  show('good', filled(errors === 0 ? texts['export.done'] : texts['export.doneWithErrors'], { name, folder, count: errors }), canReveal ? { text: texts['print.folder'], take: () => void reveal() } : undefined);
}

// helpers

function filled({ zh, en }: TextPair, blanks: Readonly<Record<string, string | number>>): TextPair {
  return { zh: fillText(zh, blanks), en: fillText(en, blanks) };
}
