/** A queue of states by cost, least first; equal costs leave in an order that depends on nothing but the calls made. */
export interface StateHeap {
  push(cost: number, state: number): void;
  /** The state of least cost, or -1 for none. */
  pop(): number;
  clear(): void;
}

export function stateHeap(): StateHeap {
  const costs: number[] = [];
  const states: number[] = [];
  let size = 0;

  function push(cost: number, state: number): void {
    let at = size;
    size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentCost = costs[parent] as number;
      if (parentCost <= cost) {
        break;
      }
      costs[at] = parentCost;
      states[at] = states[parent] as number;
      at = parent;
    }
    costs[at] = cost;
    states[at] = state;
  }

  function pop(): number {
    if (size === 0) {
      return -1;
    }
    const top = states[0] as number;
    size -= 1;
    const cost = costs[size] as number;
    const state = states[size] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && (costs[child + 1] as number) < (costs[child] as number)) {
        child += 1;
      }
      if ((costs[child] as number) >= cost) {
        break;
      }
      costs[at] = costs[child] as number;
      states[at] = states[child] as number;
      at = child;
    }
    costs[at] = cost;
    states[at] = state;
    return top;
  }

  return {
    push,
    pop,
    clear() {
      size = 0;
    },
  };
}
