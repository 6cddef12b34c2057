import type { ShelvedChart } from '../../../shared/carriers/carrier-source.ts';
import { chartTexts } from '../../../shared/carriers/chart-texts.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';

/**
 * What was thrown while these charts were made into something. A character no face has is told by its field, and by its
 * chart's title where there are several: a painter knows only the line or document it stands in.
 */
export async function withPlace(thrown: unknown, charts: readonly Pick<ShelvedChart, 'title' | 'read'>[]): Promise<unknown> {
  if (!(thrown instanceof MingquanError) || thrown.code !== 'font.character-missing') {
    return thrown;
  }
  const character = String(thrown.details['character']);
  for (const { title, read } of charts) {
    const chart = await read().catch(() => null);
    const found = chart === null ? undefined : chartTexts(chart).find(({ text }) => text.includes(character));
    if (found !== undefined) {
      const place = charts.length > 1 ? `${title}：${found.place}` : found.place;
      return new MingquanError(thrown.code, { ...thrown.details, place }, { cause: thrown });
    }
  }
  return thrown;
}
