/** What reading a file dropped or repaired, for the clerk to see. `path` is the place in the file, e.g. `nodes[3].limit`. */
export interface RestoreNote {
  readonly path: string;
  readonly message: string;
  readonly messageEnglish: string;
}

/** Where reading writes down what it changed. */
export interface NoteBook {
  add(path: string, message: string, messageEnglish: string): void;
}

/** Most notes kept one by one; what comes after is counted. */
export const mostNotes = 1000;

/** A note book and how to read it: at most `mostNotes` notes and one line on the rest. */
export function openNoteBook(): NoteBook & { notes(): RestoreNote[] } {
  const kept: RestoreNote[] = [];
  let more = 0;
  return {
    add(path, message, messageEnglish) {
      if (kept.length < mostNotes) {
        kept.push({ path, message, messageEnglish });
      } else {
        more += 1;
      }
    },
    notes() {
      const rest = { path: '', message: `另有 ${more} 处也已修正。`, messageEnglish: `${more} more places were repaired too.` };
      return more === 0 ? [...kept] : [...kept, rest];
    },
  };
}

/** Takes no notes: for building what replaces a record that is missing altogether. */
export const silentNoteBook: NoteBook = { add: () => undefined };

/** A found value in a few characters, for a note. */
export function excerpt(value: unknown): string {
  switch (typeof value) {
    case 'string': {
      const start = [...value.slice(0, 60)].slice(0, 30).join('').toWellFormed();
      return `“${start}${start.length < value.length ? '…' : ''}”`;
    }
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : Array.isArray(value) ? '[…]' : value === undefined ? '—' : '{…}';
  }
}
