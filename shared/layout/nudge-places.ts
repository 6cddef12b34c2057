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

function settle(pieces: readonly Movable[], members: readonly number[], all: readonly Separation[]): void {
  const part = members.map((member) => pieces[member] as Movable);
  const places = new Map(members.map((member, index) => [member, index]));
  const separations = all.map((each) => ({ ...each, first: places.get(each.first) ?? 0, second: places.get(each.second) ?? 0 }));
  const bounds = boundsOf(part, separations);
  bounds.reach();
  if (bounds.tight() !== -1) {
    // Where not all have the distance wished, all are to have the least one first, and more only where that leaves some.
    for (const [index, { distance, least }] of separations.entries()) {
      bounds.distances[index] = Math.min(distance, Math.max(least, leastParallel));
    }
    bounds.reach();
    for (let round = 0, member = bounds.tight(); round < mostSqueezes && member !== -1; round += 1, member = bounds.tight()) {
      bounds.squeeze(member);
      bounds.reach();
    }
    if (bounds.tight() !== -1) {
      return;
    }
    for (const target of [leastParallel, leastParallel + 1, Infinity]) {
      bounds.relax(target);
    }
  }
  bounds.place(wishesOf(part, separations, bounds.distances));
}

/** How far the pieces of a part can go, given how far apart each pair must be at the moment. */
interface Bounds {
  readonly distances: Float64Array;
  /** Works the bounds out anew after a change of the distances. */
  reach(): void;
  /** The first piece for which there is no room, or -1. */
  tight(): number;
  /** Makes the separations of the chain through the piece fit between the bounds at its two ends. */
  squeeze(member: number): void;
  /** A chain squeezed before another one it shares pieces with may have been squeezed too much: takes back what can be. */
  relax(target: number): void;
  /** Places every piece as near to its wish as the distances let it. */
  place(wishes: Float64Array): void;
}

function boundsOf(part: readonly Movable[], separations: readonly Separation[]): Bounds {
  const before = part.map((): number[] => []);
  const after = part.map((): number[] => []);
  for (const [index, { first, second }] of separations.entries()) {
    after[first]?.push(index);
    before[second]?.push(index);
  }
  const firsts = Int32Array.from(separations, ({ first }) => first);
  const seconds = Int32Array.from(separations, ({ second }) => second);
  const distances = Float64Array.from(separations, ({ distance }) => distance);
  const lows = new Float64Array(part.length);
  const highs = new Float64Array(part.length);
  /** The separation that decides a bound, or -1 for the piece's own. */
  const lowBy = new Int32Array(part.length);
  const highBy = new Int32Array(part.length);

  function reachLow(member: number): void {
    let low = (part[member] as Movable).low;
    let by = -1;
    for (const index of before[member] as number[]) {
      const reached = (lows[firsts[index] as number] as number) + (distances[index] as number);
      if (reached > low) {
        low = reached;
        by = index;
      }
    }
    lows[member] = low;
    lowBy[member] = by;
  }

  function reachHigh(member: number): void {
    let high = (part[member] as Movable).high;
    let by = -1;
    for (const index of after[member] as number[]) {
      const reached = (highs[seconds[index] as number] as number) - (distances[index] as number);
      if (reached < high) {
        high = reached;
        by = index;
      }
    }
    highs[member] = high;
    highBy[member] = by;
  }

  return {
    distances,
    reach() {
      for (let member = 0; member < part.length; member += 1) {
        reachLow(member);
      }
      for (let member = part.length - 1; member >= 0; member -= 1) {
        reachHigh(member);
      }
    },
    tight: () => lows.findIndex((low, member) => low > (highs[member] as number) + 2 * hair),
    squeeze(member) {
      const chain: number[] = [];
      let start = member;
      for (let by = lowBy[start] as number; by !== -1; by = lowBy[start] as number) {
        chain.push(by);
        start = firsts[by] as number;
      }
      let end = member;
      for (let by = highBy[end] as number; by !== -1; by = highBy[end] as number) {
        chain.push(by);
        end = seconds[by] as number;
      }
      const leastOf = (index: number): number => Math.min(separations[index]?.least ?? 0, distances[index] as number);
      const room = Math.max(0, (part[end] as Movable).high - (part[start] as Movable).low);
      const total = chain.reduce((sum, index) => sum + (distances[index] as number), 0);
      const hard = chain.reduce((sum, index) => sum + leastOf(index), 0);
      const share = total - hard < hair ? 0 : Math.max(0, room - hard) / (total - hard);
      const hardShare = hard <= room || hard === 0 ? 1 : room / hard;
      for (const index of chain) {
        const least = leastOf(index);
        distances[index] = Math.max(0, least * hardShare + Math.max(0, ((distances[index] as number) - least) * share - hair));
      }
    },
    relax(target) {
      let relaxed = 0;
      for (const [index, { first, second, distance }] of separations.entries()) {
        const room = Math.min(target, distance, (highs[second] as number) - (lows[first] as number) - hair);
        if (room > (distances[index] as number) + 2 * hair && relaxed < mostSqueezes) {
          relaxed += 1;
          distances[index] = room;
          // Pieces before the first keep their lower bounds, and pieces after the second their upper ones.
          for (let member = second; member < part.length; member += 1) {
            reachLow(member);
          }
          for (let member = first; member >= 0; member -= 1) {
            reachHigh(member);
          }
        }
      }
    },
    place(wishes) {
      const places = new Float64Array(part.length);
      for (const [member, piece] of part.entries()) {
        let least = piece.low;
        for (const index of before[member] as number[]) {
          least = Math.max(least, (places[firsts[index] as number] as number) + (distances[index] as number));
        }
        places[member] = Math.min(Math.max(wishes[member] as number, least), highs[member] as number);
        if (piece.low !== piece.high) {
          piece.place = Math.round((places[member] as number) * 1000) / 1000;
        }
      }
    },
  };
}

/** Pieces that start on one line are spread evenly about it; one that cannot move is the middle. */
function wishesOf(part: readonly Movable[], separations: readonly Separation[], distances: Float64Array): Float64Array {
  const root = forest(part.length);
  let distance = 0;
  for (const [index, { first, second, least }] of separations.entries()) {
    const [one, other] = [part[first], part[second]];
    if (least === 0 && one !== undefined && other !== undefined && Math.abs(one.place - other.place) < 0.5) {
      root.join(first, second);
      distance = Math.max(distance, distances[index] ?? 0);
    }
  }
  const alike = new Map<number, number[]>();
  for (const member of part.keys()) {
    const group = alike.get(root.of(member));
    if (group === undefined) {
      alike.set(root.of(member), [member]);
    } else {
      group.push(member);
    }
  }
  const wishes = Float64Array.from(part, ({ place }) => place);
  for (const group of alike.values()) {
    const fixed = group.find((member) => part[member]?.low === part[member]?.high) ?? group.find((member) => part[member]?.isWhole);
    const middle = fixed === undefined ? (group.length - 1) / 2 : group.indexOf(fixed);
    for (const [rank, member] of group.entries()) {
      wishes[member] = (wishes[member] as number) + (rank - middle) * distance;
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
