import type { Lane } from '../model/lane.ts';

/** The width in points each lane's header needs for its name, one line of it up to eight characters. */
export function leastLaneWidths(lanes: readonly Lane[]): number[] {
  return lanes.map(({ name }) => Math.min([...name].length, charactersOnALine) * nameSize + padding);
}

// helpers

const charactersOnALine = 8;
const nameSize = 10.5;
const padding = 12;
