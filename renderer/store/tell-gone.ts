import { fillText, texts } from '../../shared/text/text.ts';
import type { Stores } from './stores.ts';

/** Says that the text typed found nothing to go into, because what it was typed for was deleted meanwhile; shows the text. */
export function tellGone({ notices }: Pick<Stores, 'notices'>, text: string): void {
  const told = texts['draw.gone'];
  notices.getState().show('plain', { zh: fillText(told.zh, { text }), en: fillText(told.en, { text }) });
}
