import { encodeBase64 } from '../kernel/base64.ts';
import { svgFaces } from '../paint/svg.ts';
import { fontRoles, type FontRole } from '../typeset/face.ts';
import type { Scene, SceneItem } from '../scene/display-list.ts';

/** Makes the WOFF2 of a face with only the characters of the text. */
export type WebFontMaker = (role: FontRole, text: string) => Promise<Uint8Array>;

/** A style rule that gives a page the face under the name drawings and pages call it by. */
export function fontFace(role: FontRole, address: string): string {
  const { family, weight } = svgFaces[role];
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(${address}) format("woff2")}`;
}

/** The faces the drawings use, each with the characters it sets, as rules that bring the fonts with them. */
export async function embeddedFaces(scenes: readonly Scene[], makeFont: WebFontMaker): Promise<string> {
  const rules: string[] = [];
  for (const role of fontRoles) {
    const characters = new Set<string>();
    scenes.forEach(({ items }) => collect(items, role, characters));
    if (characters.size > 0) {
      const font = await makeFont(role, [...characters].sort().join(''));
      rules.push(fontFace(role, `data:font/woff2;base64,${encodeBase64(font)}`));
    }
  }
  return rules.join('\n');
}

// helpers

function collect(items: readonly SceneItem[], role: FontRole, characters: Set<string>): void {
  for (const item of items) {
    if (item.type === 'group' || item.type === 'frame') {
      collect(item.items, role, characters);
    } else if (item.type === 'text' && item.font === role) {
      for (const character of item.text) {
        characters.add(character);
      }
    }
  }
}
