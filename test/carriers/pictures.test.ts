import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { carrierPictures } from './carrier-pictures.ts';
import { keptPicture, mostDifferent, tolerance } from './kept-picture.ts';
import { shownCarriers } from './shown-carriers.ts';

let maker: ChartMaker;
beforeAll(() => {
  maker = createChartMaker();
});
afterAll(() => maker.close());

// Pages of HTML are compared by the browser tests of kiosk, site and slides.
test.each(shownCarriers)('$name: the page docs/carriers shows is what is made today', async (carrier) => {
  const pictures = carrierPictures(maker, [carrier]);
  const { value, done } = await pictures.next();
  await pictures.return(undefined);
  if (done === true) {
    throw new Error('the page is not there');
  }
  expect(mostDifferent(value.pixels, keptPicture(carrier.name))).toBeLessThan(tolerance);
});
