/** The greatest value between the two that holds, to within `step`, `least` being known to. */
export function greatest(least: number, most: number, step: number, holds: (value: number) => boolean): number {
  if (holds(most)) {
    return most;
  }
  let [low, high] = [least, most];
  while (high - low > step) {
    const middle = (low + high) / 2;
    if (holds(middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}
