import { isSame, threeWay } from './three-way.ts';

export interface Identified {
  readonly id: string;
}

export interface PartLists<Item> {
  /** The list as it is in the chart. */
  readonly mine: readonly Item[];
  /** As the template draws it for the former answers, and for the new ones. */
  readonly old: readonly Item[];
  readonly wanted: readonly Item[];
  /** What was set aside of it before. */
  readonly aside: readonly Item[];
  /** What the clerk had deleted of it before an answer took it away. */
  readonly deleted: ReadonlySet<string>;
  /** Whether the part, absent from the chart, was deleted by the clerk for itself, not together with something else. */
  readonly isDeletion: (item: Item) => boolean;
  /** Without what arranging gives anew, so that nothing is set aside for that. */
  readonly plain: (item: Item) => Item;
}

export interface MergedParts<Item> {
  readonly now: Item[];
  /** What is to be set aside: changed parts that went, and what stays set aside. */
  readonly aside: Item[];
  readonly deleted: ReadonlySet<string>;
}

/**
 * The list for the new answers: parts only the old drawing has go, parts only the new one has come after those they follow in
 * it, parts of both take over what differs where the clerk has not changed it. What the clerk changed of a part that goes is
 * set aside and comes back with it; what he deleted stays away.
 */
export function mergeParts<Item extends Identified>({ mine, old, wanted, aside, deleted, isDeletion, plain }: PartLists<Item>): MergedParts<Item> {
  const [were, are, have, kept] = [byId(old), byId(wanted), byId(mine), byId(aside)];
  const now = mine
    .filter(({ id }) => !were.has(id) || are.has(id))
    .map((item) => {
      const [before, after] = [were.get(item.id), are.get(item.id)];
      return before === undefined || after === undefined ? item : threeWay(item, before, after);
    });
  wanted.forEach((item, index) => {
    if (!were.has(item.id) && !have.has(item.id) && !deleted.has(item.id)) {
      const before = wanted.slice(0, index).findLast(({ id }) => now.some((each) => each.id === id));
      now.splice(now.findIndex(({ id }) => id === before?.id) + 1, 0, kept.get(item.id) ?? item);
    }
  });
  const goes = old.filter(({ id }) => !are.has(id));
  const changed = goes.flatMap(({ id }) => have.get(id) ?? []).filter((item) => !isSame(plain(item), plain(were.get(item.id) ?? item)));
  const gone = goes.filter((item) => !have.has(item.id) && !kept.has(item.id) && isDeletion(item)).map(({ id }) => id);
  return {
    now,
    aside: [...aside.filter(({ id }) => !now.some((item) => item.id === id) || were.has(id)), ...changed.map(plain)],
    deleted: new Set([...[...deleted].filter((id) => !are.has(id)), ...gone]),
  };
}

// helpers

function byId<Item extends Identified>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
