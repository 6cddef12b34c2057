import { bottom, overlaps, right, type Rectangle } from '../kernel/geometry.ts';

/** A node to be placed: its box, with the left border it should get. */
export interface SettleMember {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  /** Least and greatest left border that keep it in its lane. */
  readonly least: number;
  readonly most: number;
}

/** Nodes that are to stand at one height. */
export interface SettleRow {
  readonly members: readonly SettleMember[];
  /** Where the row's middle should be at least, in points; null for none. */
  readonly wanted: number | null;
  /** Least distance of its middle from that of the row before; null where it begins anew. */
  readonly step: number | null;
}

/**
 * Places the rows from above, each at the height wanted or the next one free of the fixed boxes and of what is placed, from
 * `top` on. A node for which there is no room in its row gets a row of its own below. Adds what it places to `taken`.
 */
export function settleRows(rows: readonly SettleRow[], top: number, taken: Rectangle[]): Map<string, Rectangle> {
  const placed = new Map<string, Rectangle>();
  let before: number | null = null;
  for (const row of rows) {
    const highest = tallest(row.members) / 2;
    const least = Math.max(top + highest, row.step === null || before === null ? -Infinity : before + row.step);
    let middle = Math.max(least, row.wanted ?? least);
    before = middle;
    let open = row.members;
    for (let turn = 0; open.length > 0; turn += 1) {
      const fit = fitRow(open, turn === 0 ? middle : middle + highest, taken);
      for (const [id, box] of fit.boxes) {
        placed.set(id, box);
        taken.push(box);
      }
      middle = fit.middle;
      before = fit.middle;
      open = fit.left;
    }
  }
  return placed;
}

// helpers

/** Points kept free above and under a node, and beside it. */
const gapBelow = 12;
const gapBeside = 8;
/** Points a row may be moved down before its nodes rather give way sideways. */
const patience = 60;

interface Fit {
  readonly middle: number;
  readonly boxes: readonly (readonly [string, Rectangle])[];
  /** Those for which there was no room beside the others. */
  readonly left: readonly SettleMember[];
}

function fitRow(members: readonly SettleMember[], from: number, taken: readonly Rectangle[]): Fit {
  const apart = besideOneAnother(members);
  const straight = lowered(apart.fits, from, taken);
  if (straight - from <= patience) {
    return { middle: straight, boxes: apart.fits.map((member) => [member.id, boxOf(member, straight)]), left: apart.left };
  }
  return sidestepped(apart.fits, from, straight, taken, apart.left);
}

/** Those of the row that have room beside those before them; the first always has. */
function besideOneAnother(members: readonly SettleMember[]): { fits: SettleMember[]; left: SettleMember[] } {
  const fits: SettleMember[] = [];
  const left: SettleMember[] = [];
  for (const member of members) {
    const isFree = fits.every((other) => other.x + other.width <= member.x || member.x + member.width <= other.x);
    (isFree ? fits : left).push(member);
  }
  return { fits, left };
}

/** The first middle from `from` on at which the row covers nothing. */
function lowered(members: readonly SettleMember[], from: number, taken: readonly Rectangle[]): number {
  let middle = from;
  for (;;) {
    let next = middle;
    for (const member of members) {
      const box = spacious(boxOf(member, middle));
      for (const other of taken) {
        if (overlaps(box, other)) {
          next = Math.max(next, bottom(other) + gapBelow + member.height / 2);
        }
      }
    }
    if (next <= middle + 0.001) {
      return middle;
    }
    middle = next;
  }
}

/** The row a little lower, with nodes moved sideways within their lanes; at `lowest` as it is where that does not help. */
function sidestepped(
  members: readonly SettleMember[],
  from: number,
  lowest: number,
  taken: readonly Rectangle[],
  left: readonly SettleMember[],
): Fit {
  for (let middle = from; middle < lowest - patience; middle += 12) {
    const boxes: (readonly [string, Rectangle])[] = [];
    for (const member of members) {
      const box = asideOf(member, middle, [...taken, ...boxes.map(([, each]) => each)]);
      if (box === null) {
        break;
      }
      boxes.push([member.id, box]);
    }
    if (boxes.length === members.length) {
      return { middle, boxes, left };
    }
  }
  return { middle: lowest, boxes: members.map((member) => [member.id, boxOf(member, lowest)]), left };
}

/** The place nearest its own, within its lane, where the node covers nothing at this height. */
function asideOf(member: SettleMember, middle: number, taken: readonly Rectangle[]): Rectangle | null {
  const near = taken.filter((box) => overlaps({ ...spacious(boxOf(member, middle)), x: -1e6, width: 2e6 }, box));
  const places = [member.x, ...near.flatMap((box) => [right(box) + gapBeside, box.x - gapBeside - member.width])];
  const boxes = places
    .filter((x) => x >= member.least && x <= member.most)
    .sort((a, b) => Math.abs(a - member.x) - Math.abs(b - member.x) || a - b)
    .map((x) => ({ ...boxOf(member, middle), x }));
  return boxes.find((box) => !near.some((other) => overlaps(spacious(box), other))) ?? null;
}

function boxOf({ x, width, height }: SettleMember, middle: number): Rectangle {
  return { x, y: middle - height / 2, width, height };
}

function spacious({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - gapBeside + 0.01, y: y - gapBelow + 0.01, width: width + 2 * gapBeside - 0.02, height: height + 2 * gapBelow - 0.02 };
}

function tallest(members: readonly SettleMember[]): number {
  return members.reduce((most, { height }) => Math.max(most, height), 0);
}
