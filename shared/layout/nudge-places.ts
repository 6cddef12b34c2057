import { leastParallel } from './crowded-routes.ts';

/** Something with a place on a line, and where that place may be. */
export interface Movable {
  place: number;
  readonly low: number;
  readonly high: number;
  /** Others that begin at one place with it spread about it. */
  readonly isWhole: boolean;
}

/** Two of them, by number: the second has its place at least `distance` after the first, `least` where there is no room. */
export interface Separation {
  readonly first: number;
  readonly second: number;
  readonly distance: number;
  readonly least: number;
}

/**
 * Gives the pieces places that keep the separations, each within its bounds and near where it was. Where bounds leave no
 * room for a chain of separations, those of the chain are made smaller alike, and no other. Pieces must be listed so that
 * every separation leads from an earlier to a later one.
 */
export function nudgePlaces(pieces: readonly Movable[], separations: readonly Separation[]): void {
  for (const part of partsOf(pieces.length, separations)) {
    settle(pieces, part.members, part.separations);
  }
}

// helpers

const mostSqueezes = 300;
const hair = 0.001;

interface Part {
  readonly members: readonly number[];
  readonly separations: readonly Separation[];
}

/** The pieces that depend on one another, those alone left out. */
function partsOf(count: number, separations: readonly Separation[]): Part[] {
  const root = forest(count);
  for (const { first, second } of separations) {
    root.join(first, second);
  }
  const parts = new Map<number, { members: number[]; separations: Separation[] }>();
  for (const separation of separations) {
    const key = root.of(separation.first);
    const part = parts.get(key) ?? { members: [], separations: [] };
    part.separations.push(separation);
    parts.set(key, part);
  }
  for (let index = 0; index < count; index += 1) {
    parts.get(root.of(index))?.members.push(index);
  }
  return [...parts.values()];
}

function settle(pieces: readonly Movable[], members: readonly number[], separations: readonly Separation[]): void {
  const before = new Map<number, number[]>(members.map((member) => [member, []]));
  const after = new Map<number, number[]>(members.map((member) => [member, []]));
  for (const [index, { first, second }] of separations.entries()) {
    after.get(first)?.push(index);
    before.get(second)?.push(index);
  }
  const distances = separations.map(({ distance }) => distance);
  const lows = new Map<number, number>();
  const highs = new Map<number, number>();
  /** The separation that decides a bound, or -1 for the piece's own. */
  const lowBy = new Map<number, number>();
  const highBy = new Map<number, number>();

  function reach(): void {
    for (const member of members) {
      let [low, by] = [pieces[member]?.low ?? 0, -1];
      for (const index of before.get(member) ?? []) {
        const reached = (lows.get(separations[index]?.first ?? -1) ?? 0) + (distances[index] ?? 0);
        [low, by] = reached > low ? [reached, index] : [low, by];
      }
      lows.set(member, low);
      lowBy.set(member, by);
    }
    for (const member of members.toReversed()) {
      let [high, by] = [pieces[member]?.high ?? 0, -1];
      for (const index of after.get(member) ?? []) {
        const reached = (highs.get(separations[index]?.second ?? -1) ?? 0) - (distances[index] ?? 0);
        [high, by] = reached < high ? [reached, index] : [high, by];
      }
      highs.set(member, high);
      highBy.set(member, by);
    }
  }

  /** Makes the separations of the chain through the piece fit between the bounds at its two ends. */
  function squeeze(member: number): void {
    const chain: number[] = [];
    let start = member;
    for (let by = lowBy.get(start) ?? -1; by !== -1; by = lowBy.get(start) ?? -1) {
      chain.push(by);
      start = separations[by]?.first ?? start;
    }
    let end = member;
    for (let by = highBy.get(end) ?? -1; by !== -1; by = highBy.get(end) ?? -1) {
      chain.push(by);
      end = separations[by]?.second ?? end;
    }
    const room = Math.max(0, (pieces[end]?.high ?? 0) - (pieces[start]?.low ?? 0));
    const total = chain.reduce((sum, index) => sum + (distances[index] ?? 0), 0);
    const hard = chain.reduce((sum, index) => sum + Math.min(separations[index]?.least ?? 0, distances[index] ?? 0), 0);
    const part = total - hard < hair ? 0 : Math.max(0, room - hard) / (total - hard);
    const hardPart = hard <= room || hard === 0 ? 1 : room / hard;
    for (const index of chain) {
      const least = Math.min(separations[index]?.least ?? 0, distances[index] ?? 0);
      distances[index] = Math.max(0, least * hardPart + Math.max(0, ((distances[index] ?? 0) - least) * part - hair));
    }
  }

  /** A chain squeezed before another one it shares pieces with may have been squeezed too much: takes back what can be. */
  function relax(target: number): void {
    let relaxed = 0;
    for (const [index, { first, second, distance }] of separations.entries()) {
      const now = distances[index] ?? 0;
      const room = Math.min(target, distance, (highs.get(second) ?? 0) - (lows.get(first) ?? 0) - hair);
      if (room > now + 2 * hair && relaxed < mostSqueezes) {
        relaxed += 1;
        distances[index] = room;
        reach();
      }
    }
  }

  const tight = (): number | undefined => members.find((member) => (lows.get(member) ?? 0) > (highs.get(member) ?? 0) + 2 * hair);
  reach();
  if (tight() !== undefined) {
    // Where not all have the distance wished, all are to have the least one first, and more only where that leaves some.
    for (const [index, { distance, least }] of separations.entries()) {
      distances[index] = Math.min(distance, Math.max(least, leastParallel));
    }
    reach();
    for (let round = 0, member = tight(); round < mostSqueezes && member !== undefined; round += 1, member = tight()) {
      squeeze(member);
      reach();
    }
    if (tight() !== undefined) {
      return;
    }
    for (const target of [leastParallel, leastParallel + 1, Infinity]) {
      relax(target);
    }
  }
  const wishes = wishesOf(pieces, members, separations, distances);
  const places = new Map<number, number>();
  for (const member of members) {
    let least = pieces[member]?.low ?? 0;
    for (const index of before.get(member) ?? []) {
      least = Math.max(least, (places.get(separations[index]?.first ?? -1) ?? 0) + (distances[index] ?? 0));
    }
    places.set(member, Math.min(Math.max(wishes.get(member) ?? 0, least), highs.get(member) ?? 0));
  }
  for (const [member, place] of places) {
    const piece = pieces[member];
    if (piece !== undefined && piece.low !== piece.high) {
      piece.place = Math.round(place * 1000) / 1000;
    }
  }
}

/** Pieces that start on one line are spread evenly about it; one that cannot move is the middle. */
function wishesOf(
  pieces: readonly Movable[],
  members: readonly number[],
  separations: readonly Separation[],
  distances: readonly number[],
): Map<number, number> {
  const root = forest(pieces.length);
  let distance = 0;
  for (const [index, { first, second, least }] of separations.entries()) {
    const [one, other] = [pieces[first], pieces[second]];
    if (least === 0 && one !== undefined && other !== undefined && Math.abs(one.place - other.place) < 0.5) {
      root.join(first, second);
      distance = Math.max(distance, distances[index] ?? 0);
    }
  }
  const alike = new Map<number, number[]>();
  for (const member of members) {
    const key = root.of(member);
    alike.set(key, [...(alike.get(key) ?? []), member]);
  }
  const wishes = new Map<number, number>();
  for (const group of alike.values()) {
    const fixed = group.find((member) => pieces[member]?.low === pieces[member]?.high) ?? group.find((member) => pieces[member]?.isWhole);
    const middle = fixed === undefined ? (group.length - 1) / 2 : group.indexOf(fixed);
    for (const [rank, member] of group.entries()) {
      wishes.set(member, (pieces[member]?.place ?? 0) + (rank - middle) * distance);
    }
  }
  return wishes;
}

interface Forest {
  of(member: number): number;
  join(first: number, second: number): void;
}

function forest(count: number): Forest {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  function of(member: number): number {
    let root = member;
    while ((parents[root] as number) !== root) {
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  }
  return {
    of,
    join(first, second) {
      parents[Math.max(of(first), of(second))] = Math.min(of(first), of(second));
    },
  };
}
