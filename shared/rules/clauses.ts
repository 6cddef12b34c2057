/** The opinion's clause on what a chart contains, with the element it names. */
export function opinionClause(element: string): string {
  return `意见二（二）“${element}”`;
}
