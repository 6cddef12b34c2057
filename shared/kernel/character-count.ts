/** Width of a text in characters as Chinese type counts them: figures, Latin letters and their marks take half of one. */
export function characterCount(text: string): number {
  let count = 0;
  for (const character of text) {
    count += /[\u0020-\u007E]/.test(character) ? 0.5 : 1;
  }
  return count;
}
