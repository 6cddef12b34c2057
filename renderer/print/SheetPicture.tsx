import { useEffect, useRef } from 'react';
import { paintSvg } from '../../shared/paint/svg.ts';
import type { Sheet } from '../../shared/scene/display-list.ts';

export interface SheetPictureProps {
  readonly sheet: Sheet;
  /** The seal as a data URI, or null. */
  readonly seal: string | null;
}

/** A sheet painted as SVG into the page. */
export function SheetPicture({ sheet, seal }: SheetPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const painted = new DOMParser().parseFromString(withoutStyles(paintSvg(sheet, { seal, paper: '#ffffff' })), 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(painted.documentElement, true));
  }, [sheet, seal]);
  return <div ref={place} />;
}

// helpers

/** The page's policy allows no styles outside its own files; the same rules stand in its style sheet. */
function withoutStyles(svg: string): string {
  return svg.replace(/<style>.*?<\/style>/s, '').replaceAll(' style="mix-blend-mode:multiply"', '');
}
