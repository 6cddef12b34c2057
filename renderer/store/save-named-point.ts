import { success } from '../../shared/kernel/result.ts';
import { fillText, texts, type TextPair } from '../../shared/text/text.ts';
import type { Stores } from './stores.ts';

/** Sends everything to the file and keeps it as a named point, of this name or, without one, of the time. Tells the outcome. */
export async function saveNamedPoint({ document, client, notices, sources }: Stores, name: string | null): Promise<void> {
  const isSaved = await document.getState().flush();
  const { chartId, save } = document.getState();
  if (!isSaved || chartId === null) {
    if (save.status === 'failed') {
      notices.getState().show('bad', filled(texts['save.notYet'], { zh: { reason: save.error.message }, en: { reason: save.error.messageEnglish } }));
    }
    return;
  }
  const given = name ?? fillText(texts['memory.point.default'].zh, { time: timeOf(sources.clock()) });
  const known = await client.call('revisions.list', { chartId });
  const newest = known.ok ? known.value.revisions[0] : undefined;
  const isKept = name === null && newest !== undefined && newest.sequence === document.getState().sequence();
  const answer = isKept ? success({ revision: newest, isNew: false }) : await client.call('revisions.save', { chartId, name: given });
  if (!answer.ok) {
    notices.getState().showError(answer.error);
    return;
  }
  const { revision, isNew } = answer.value;
  const blanks = { name: revision.name };
  const text = isNew || name !== null ? texts['memory.point.saved'] : texts['memory.point.kept'];
  notices.getState().show('good', filled(text, { zh: blanks, en: blanks }));
}

// helpers

function filled(text: TextPair, blanks: { readonly zh: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> }): TextPair {
  return { zh: fillText(text.zh, blanks.zh), en: fillText(text.en, blanks.en) };
}

function timeOf(moment: string): string {
  const date = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
