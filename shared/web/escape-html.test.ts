import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

test('nothing of the text is read as markup', () => {
  expect(escapeHtml(`<b a="1">'&'</b>`)).toBe('&#60;b a=&#34;1&#34;&#62;&#39;&#38;&#39;&#60;/b&#62;');
});
