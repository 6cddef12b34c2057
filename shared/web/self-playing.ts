import { paintInlineSvg } from '../paint/svg.ts';
import { textsOf, type Sheet } from '../scene/display-list.ts';
import { embeddedFaces, type WebFontMaker } from './font-face.ts';
import { html, trustedHtml } from './html.ts';
import { partOf, type WebParts } from './web-parts.ts';

export interface SelfPlayingOptions {
  /** What the window is called: the department and what is shown. */
  readonly title: string;
  /** How long each slide is shown. */
  readonly seconds: number;
  /** The unit's own seal as a data URI of a PNG; null leaves seal items out. */
  readonly seal: string | null;
  /** Text fonts are embedded by. */
  readonly makeFont: WebFontMaker;
  /** Scripts and styles of resources/web. */
  readonly parts: WebParts;
}

/**
 * The sheets as slides that play by themselves, in one page of HTML that needs neither network nor other files: drawings with
 * real text, the fonts embedded. Shown in turn for so many seconds; space stops, arrows and swipes go on and back, F fills the
 * screen. Without JavaScript the slides stand under one another. The same sheets give the same text.
 */
export async function selfPlayingHtml(sheets: readonly Sheet[], options: SelfPlayingOptions): Promise<string> {
  const style = `${await embeddedFaces(sheets, options.makeFont)}\n${partOf(options.parts, 'slides.css')}`;
  const slides = sheets.map((sheet, index) => {
    const drawing = paintInlineSvg(sheet, {
      id: `slide-${index + 1}`,
      name: `第${index + 1}页，共${sheets.length}页`,
      description: textsOf(sheet.items).map(({ text }) => text.trim()).join(' '),
      role: 'img',
      seal: options.seal,
      paper: '#ffffff',
    });
    return html`<section class="slide" aria-label="${`第${index + 1}页`}">${trustedHtml(drawing)}</section>\n`;
  });
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${options.title}</title>
<link rel="icon" href="data:,">
<style>
${trustedHtml(style)}
</style>
</head>
<body data-seconds="${options.seconds}">
<main>
<h1 class="unseen">${options.title}</h1>
${slides}<div id="controls" class="controls" role="toolbar" aria-label="播放" hidden>
<button type="button" id="back" aria-label="上一页">${trustedHtml(icons.back)}</button>
<button type="button" id="play" aria-label="暂停">${trustedHtml(icons.pause)}${trustedHtml(icons.play)}</button>
<button type="button" id="next" aria-label="下一页">${trustedHtml(icons.next)}</button>
<span id="place" class="place"></span>
<button type="button" id="full" aria-label="全屏">${trustedHtml(icons.full)}</button>
</div>
</main>
<div class="progress" aria-hidden="true"><div id="progress"></div></div>
<script>
${trustedHtml(partOf(options.parts, 'slides.js'))}
</script>
</body>
</html>
`.markup;
}

// helpers

const icons = {
  back: icon('back', 'M15 5l-7 7 7 7'),
  next: icon('next', 'M9 5l7 7-7 7'),
  pause: icon('pause', 'M8 5v14M16 5v14'),
  play: icon('play', 'M8 5l11 7-11 7z'),
  full: icon('full', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'),
};

function icon(name: string, path: string): string {
  return `<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}
