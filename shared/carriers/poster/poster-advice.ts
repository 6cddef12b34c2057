import { MingquanError } from '../../kernel/mingquan-error.ts';
import { pointsPerMillimetre } from '../../kernel/units.ts';
import { boardPapers, type BoardOptions, type BoardPaper } from './board-options.ts';
import { readingDistance } from './legible-type.ts';

/** Smallest type in points a board is printed in, however near it is read: 六号. */
export const smallestPrinted = 7.5;

/**
 * What to do about a chart that does not fit: the smallest larger paper on which `fitsOn` says it does, and the distance
 * from which the present paper can be read. `reached` and `required` are type sizes in points.
 */
export function doesNotFit(title: string, { paper, readingDistance: distance }: BoardOptions, reached: number, required: number, fitsOn: (paper: BoardPaper) => boolean): MingquanError {
  const near = Math.floor(readingDistance(reached) * 10) / 10;
  const larger = boardPapers.slice(boardPapers.indexOf(paper) + 1).find(fitsOn);
  const isReadable = reached >= smallestPrinted && near >= 0.3;
  const isPosterPaper = larger !== undefined && larger !== 'A3';
  const advice = [
    ...(larger === undefined ? [] : [`改用 ${larger}${isPosterPaper ? '（没有大幅面打印机的，选“用 A4 拼”）' : ''}`]),
    ...(isReadable ? [`把阅读距离改为 ${near} 米以内`] : []),
  ];
  const adviceEnglish = [
    ...(larger === undefined ? [] : [`take ${larger}${isPosterPaper ? ' (in tiles of A4 where no printer takes it)' : ''}`]),
    ...(isReadable ? [`set a reading distance of at most ${near} m`] : []),
  ];
  return new MingquanError('poster.does-not-fit', {
    title,
    paper,
    // Rounded apart, since both as 5 mm would explain nothing.
    size: Math.floor(tenths(reached)) / 10,
    required: Math.ceil(tenths(required)) / 10,
    distance,
    advice: advice.length === 0 ? '拆成主图和子图' : advice.join('，或'),
    adviceEnglish: advice.length === 0 ? 'split it into main and sub-chart' : adviceEnglish.join(', or '),
  });
}

// helpers

/** Points as tenths of a millimetre, without what computing leaves behind. */
function tenths(points: number): number {
  return Math.round((points / pointsPerMillimetre) * 10_000) / 1000;
}
