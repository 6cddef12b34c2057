/** The library file among the words the program was started with, or null. Switches of Chromium are not files. */
export function libraryArgument(words: readonly string[]): string | null {
  return words.slice(1).find((word) => !word.startsWith('-') && word.endsWith('.mingquan')) ?? null;
}
