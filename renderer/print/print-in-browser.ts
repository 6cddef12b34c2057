import type { Client } from '../../shared/contract/client.ts';
import type { PreviewPage } from '../../shared/contract/carrier-methods.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { pictureOf } from './PagePicture.tsx';
import type { Ordered } from './use-preview.ts';

/** Prints the exact pages by the browser's own dialog, each on paper of its size. Returns what went wrong, or null. */
export async function printInBrowser(client: Client, { order, chartIds, seal }: Omit<Ordered, 'edition'>): Promise<PlainError | null> {
  const pages: PreviewPage[] = [];
  let picture: string | null = null;
  for (let isComplete = false; !isComplete; ) {
    const answer = await client.call('carriers.preview', { order, chartIds: chartIds === null ? null : [...chartIds], seal, from: pages.length, count: atOnce });
    if (!answer.ok) {
      return answer.error;
    }
    const { failure } = answer.value;
    pages.push(...answer.value.pages);
    picture = answer.value.seal ?? picture;
    if (failure !== null && answer.value.pages.length === 0) {
      return failure as PlainError;
    }
    isComplete = answer.value.isComplete && pages.length >= answer.value.known;
  }
  show(pages, picture === null ? null : `data:image/png;base64,${picture}`);
  return null;
}

// helpers

/** Pages fetched in one call. */
const atOnce = 24;

function show(pages: readonly PreviewPage[], seal: string | null): void {
  const sizes = [...new Set(pages.map(({ width, height }) => `${width}pt ${height}pt`))];
  const style = new CSSStyleSheet();
  style.replaceSync(sizes.map((size, index) => `@page size-${index}{size:${size};margin:0}.printed-size-${index}{page:size-${index}}`).join('\n'));
  const place = document.createElement('div');
  place.className = 'printed';
  for (const { width, height, svg } of pages) {
    const page = document.createElement('div');
    page.className = `printed-size-${sizes.indexOf(`${width}pt ${height}pt`)}`;
    page.append(pictureOf(svg, seal));
    place.append(page);
  }
  document.body.append(place);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  window.print();
  place.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
}
