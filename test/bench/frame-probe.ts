import type { CDPSession, Page } from 'playwright-core';

/** Times in milliseconds of one gesture. */
export interface GestureTimes {
  /** From each frame to the next, by the timestamps of requestAnimationFrame. */
  readonly frames: readonly number[];
  /** What the page's main thread worked for each frame, painting included: its own time, whatever else the machine does. */
  readonly work: number;
}

/** Runs the gesture while every frame's timestamp is written down. */
export async function timeFrames(page: Page, session: CDPSession, gesture: () => Promise<void>): Promise<GestureTimes> {
  await page.evaluate(() => {
    const times: number[] = [];
    let isRunning = true;
    const note = (time: number): void => {
      times.push(time);
      if (isRunning) {
        requestAnimationFrame(note);
      }
    };
    requestAnimationFrame(note);
    Object.assign(window, {
      benchStop: () => {
        isRunning = false;
        return times;
      },
    });
  });
  const before = await threadSeconds(session);
  await gesture();
  const after = await threadSeconds(session);
  const times = await page.evaluate(() => (window as unknown as { benchStop: () => number[] }).benchStop());
  const frames = times.slice(1).map((time, index) => time - times[index]!);
  return { frames, work: (1000 * (after - before)) / Math.max(1, frames.length) };
}

/**
 * Milliseconds from the change of the address to the frame that shows the last symbol or line; what changes later (a
 * selection, a mark) does not count.
 */
export async function timeOpening(page: Page, hash: string): Promise<number> {
  return await page.evaluate(async (address) => {
    const start = performance.now();
    window.location.hash = address;
    return await new Promise<number>((resolve) => {
      let most = 0;
      let at = 0;
      const look = (): void => {
        const count = document.querySelectorAll('.react-flow__node, .react-flow__edge').length;
        const hasLines = document.querySelector('.react-flow__edge path') !== null;
        const now = performance.now();
        if (hasLines && count > most) {
          most = count;
          at = now;
        }
        if (most > 0 && now - at > 700) {
          resolve(at - start);
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });
  }, hash);
}

/** Times in milliseconds of typing. */
export interface TypingTimes {
  /** From each key, by the event's own time, to the end of the frame that follows its input. */
  readonly letters: readonly number[];
  /** What the page's main thread worked for each letter, painting included. */
  readonly work: number;
}

export async function timeTyping(page: Page, session: CDPSession, letters: string): Promise<TypingTimes> {
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    document.addEventListener(
      'input',
      () => {
        const start = pressed;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - start);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
    Object.assign(window, { benchTyped: () => times.splice(0) });
  });
  const before = await threadSeconds(session);
  for (const letter of letters) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(37);
  }
  await page.waitForTimeout(200);
  const work = (1000 * ((await threadSeconds(session)) - before)) / letters.length;
  return { letters: await page.evaluate(() => (window as unknown as { benchTyped: () => number[] }).benchTyped()), work };
}

// helpers

async function threadSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0;
}
