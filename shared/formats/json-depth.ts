/** Deepest nesting a file of ours may have; charts need seven levels. */
export const deepestNesting = 64;

/** Whether the JSON text opens more than `limit` brackets at once. Reads character by character, so no text can exhaust the stack. */
export function textNestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === backslash) {
        index += 1;
      } else if (code === quote) {
        inString = false;
      }
    } else if (code === quote) {
      inString = true;
    } else if (code === openBrace || code === openBracket) {
      depth += 1;
      if (depth > limit) {
        return true;
      }
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
    }
  }
  return false;
}

/** The same question of a value; a value that contains itself nests without end. */
export function valueNestsDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) {
      return true;
    }
    const below = new Set<unknown>();
    for (const container of level) {
      for (const child of Object.values(container as object)) {
        if (isContainer(child)) {
          below.add(child);
        }
      }
    }
    level = [...below];
  }
  return false;
}

// helpers

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
