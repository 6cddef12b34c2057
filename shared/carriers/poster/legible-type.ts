import { millimetres, pointsPerMillimetre, rounded } from '../../kernel/units.ts';

/**
 * Least type size in points to be read from a distance in metres: an em of a two-hundredth of it. A Chinese character fills
 * about 0.92 of its em, so that it is seen under 16 minutes of arc, the least height ISO 9241-303 allows for reading.
 * From 1 m that is 14.2 points, from 1.7 m the 24 points that notice boards of A1 are set in.
 */
export function leastType(distance: number): number {
  return millimetres((distance * 1000) / emsInDistance);
}

/** From how many metres type of that many points can be read. */
export function readingDistance(size: number): number {
  return rounded((size / pointsPerMillimetre) * emsInDistance) / 1000;
}

// helpers

const emsInDistance = 200;
