/** The edge over which the printer turns the sheet between its two sides. */
export const flipEdges = ['long', 'short'] as const;
export type FlipEdge = (typeof flipEdges)[number];

/**
 * How a back must be printed so that a reader who turns the sheet like a page sees it upright. A printer that turns the
 * sheet about the edge at its side does that too: nothing is to be done. One that turns it about its upper edge brings
 * the back in upside down, so it is printed turned by 180°.
 */
export function backTurn(width: number, height: number, flip: FlipEdge): 0 | 180 {
  const isSideLong = height >= width;
  return (flip === 'long') === isSideLong ? 0 : 180;
}
