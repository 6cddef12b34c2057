import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { readOrdinal } from '../../shared/model/read-citation.ts';

/** Where the statutes' texts lie beside the repository; they are no part of it. */
export const statuteFolder = path.resolve(fileURLToPath(new URL('../../', import.meta.url)), '../shared/laws');
export const hasStatutes = existsSync(statuteFolder);

/** One paragraph 款: its words, and its items 项 in order. */
export interface StatuteParagraph {
  /** Its own words and those of its items. */
  readonly whole: string;
  readonly items: readonly string[];
}

/** A statute as read: its name, the date of the version (empty where the file's name has none), and its articles' paragraphs. */
export interface Statute {
  readonly name: string;
  readonly version: string;
  readonly articles: ReadonlyMap<number, readonly StatuteParagraph[]>;
}

/** Every statute of the folder; none where it does not exist. */
export function readStatutes(): Statute[] {
  return hasStatutes ? readdirSync(statuteFolder).filter((file) => file.endsWith('.md')).toSorted().map(readStatute) : [];
}

/** The words of the place, as narrow as it names one; null where the statute has no such place. */
export function wordsAt(statute: Statute, place: { readonly article: number; readonly paragraph?: number | null; readonly item?: number | null }): string | null {
  const paragraphs = statute.articles.get(place.article);
  const { paragraph = null, item = null } = place;
  const chosen = paragraph === null ? paragraphs : paragraphs?.slice(paragraph - 1, paragraph);
  if (chosen === undefined || chosen.length === 0) {
    return null;
  }
  if (item === null) {
    return chosen.map(({ whole }) => whole).join('\n');
  }
  const items = chosen.flatMap(({ items: all }) => all.slice(item - 1, item));
  return items.length === 1 ? (items[0] ?? null) : null;
}

// helpers

const numeral = '[一二三四五六七八九十百零]+';

function readStatute(file: string): Statute {
  const text = readFileSync(path.join(statuteFolder, file), 'utf8').normalize('NFKC');
  const named = /^([^(（]+?)(?:[(（](\d{4}-\d{2}-\d{2})[)）])?\.md$/.exec(file.normalize('NFKC'));
  const articles = new Map<number, readonly StatuteParagraph[]>();
  for (const part of text.split(new RegExp(`^(?=第${numeral}条[\\s\\u3000])`, 'm')).slice(1)) {
    const head = new RegExp(`^第(${numeral})条`).exec(part);
    const article = head === null ? null : readOrdinal(head[1] ?? '');
    if (head !== null && article !== null) {
      articles.set(article, paragraphsOf(part.slice(head[0].length)));
    }
  }
  return { name: named?.[1] ?? file, version: named?.[2] ?? '', articles };
}

function paragraphsOf(text: string): StatuteParagraph[] {
  const paragraphs: { own: string; items: string[] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim()).filter((each) => each !== '' && !each.startsWith('#'))) {
    const last = paragraphs.at(-1);
    if (new RegExp(`^[(（]${numeral}[)）]`).test(line) && last !== undefined) {
      last.items.push(line);
    } else {
      paragraphs.push({ own: line, items: [] });
    }
  }
  return paragraphs.map(({ own, items }) => ({ whole: [own, ...items].join('\n'), items }));
}
