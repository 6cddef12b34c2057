import type { BrowserContext } from 'playwright-core';
import type { Language } from '../../shared/text/text.ts';

/** What the page remembers of a clerk who has been here before: the language, and that the tour was seen. */
export interface Remembered {
  readonly language?: Language;
  readonly tourSeen?: boolean;
  readonly guides?: boolean;
  readonly grid?: boolean;
}

/** Gives pages opened in the context these preferences, unless they have their own by then. */
export async function rememberIn(context: BrowserContext, { language = 'zh', tourSeen = true, guides = true, grid = false }: Remembered = {}): Promise<void> {
  await context.addInitScript(
    (preferences) => {
      const key = 'mingquan-preferences';
      if (localStorage.getItem(key) === null) {
        localStorage.setItem(key, preferences);
      }
    },
    JSON.stringify({ language, tourSeen, guides, grid }),
  );
}
