import type { Page } from 'playwright-core';

/** What has the focus, as text: its name, its test id and its field. */
export async function focused(page: Page): Promise<{ readonly name: string; readonly testId: string; readonly field: string }> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return { name: name.trim(), testId: element?.getAttribute('data-testid') ?? '', field: element?.getAttribute('data-field') ?? '' };
  });
}

/** Presses Tab until what has the focus has the name or test id; throws after `most` presses. */
export async function tabTo(page: Page, wanted: string, { key = 'Tab', most = 80 } = {}): Promise<void> {
  for (let press = 0; press <= most; press += 1) {
    const { name, testId } = await focused(page);
    if (name === wanted || testId === wanted) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`"${wanted}" is not reached by ${most} presses of ${key}`);
}
