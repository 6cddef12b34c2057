import type { StoreApi } from 'zustand/vanilla';
import sans from '../../resources/fonts/sans.metrics.json';
import sansBold from '../../resources/fonts/sansBold.metrics.json';
import serif from '../../resources/fonts/serif.metrics.json';
import { texts } from '../../shared/text/text.ts';
import { parseFontMetrics, type Fonts } from '../../shared/typeset/font-metrics.ts';
import type { NoticesState } from '../store/notices-store.ts';

/** The shipped faces' metrics, by which every line of text is broken. */
export const shippedFonts: Fonts = {
  sans: parseFontMetrics(sans),
  sansBold: parseFontMetrics(sansBold),
  serif: parseFontMetrics(serif),
};

/** Fetches the faces of the drawing, and tells where they do not come: the canvas would then differ from the paper. */
export async function loadFonts(faces: FontFaceSet, notices: StoreApi<NoticesState>): Promise<void> {
  try {
    const loaded = await Promise.all(
      Object.keys(shippedFonts).map((role) => faces.load(`10px "Mingquan ${role}"`, '明权')),
    );
    if (loaded.some((each) => each.length === 0)) {
      notices.getState().show('bad', texts['fonts.failed']);
    }
  } catch {
    notices.getState().show('bad', texts['fonts.failed']);
  }
}
