import { changePublishedInTime } from './change-published-in-time.ts';
import { chartHasPower } from './chart-has-power.ts';
import { codesDistinct } from './codes-distinct.ts';
import type { LibraryRule } from './library-rule.ts';
import { powerHasChart } from './power-has-chart.ts';
import { superiorConfirmed } from './superior-confirmed.ts';

/** Every requirement on the library as a whole, the heaviest first. */
export const libraryRules: readonly LibraryRule[] = [superiorConfirmed, changePublishedInTime, powerHasChart, chartHasPower, codesDistinct];
