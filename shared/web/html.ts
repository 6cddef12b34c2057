import { escapeHtml } from './escape-html.ts';

/** A piece of HTML: what is in it has been escaped. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: texts and numbers are escaped, pieces go in as they are, `null` and `false` leave nothing. */
export type HtmlPart = string | number | Html | null | false | readonly HtmlPart[];

/** HTML as it is written, with every value put in escaped: `` html`<p>${text}</p>` ``. Attributes must be quoted. */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return { markup: literals.map((literal, index) => `${literal}${markupOf(values[index] ?? null)}`).join('') };
}

/** Markup that another maker of HTML has escaped. */
export function trustedHtml(markup: string): Html {
  return { markup };
}

/** The lines of a text, each on a line of its own. */
export function lines(text: string): Html {
  return { markup: text.split('\n').map(escapeHtml).join('<br>') };
}

// helpers

function markupOf(part: HtmlPart): string {
  if (part === null || part === false) {
    return '';
  }
  if (typeof part === 'string' || typeof part === 'number') {
    return escapeHtml(String(part));
  }
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}
