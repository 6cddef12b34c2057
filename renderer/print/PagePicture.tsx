import { useEffect, useRef } from 'react';

export interface PagePictureProps {
  /** The page as painted. */
  readonly svg: string;
  /** What stands for the seal, or null. */
  readonly seal: string | null;
}

/** A painted page put into this one. */
export function PagePicture({ svg, seal }: PagePictureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(pictureOf(svg, seal)), [svg, seal]);
  return <div ref={place} aria-hidden className="page-picture" />;
}

/** The page's policy allows no styles outside its own files; the same rules stand in its style sheet. */
export function pictureOf(svg: string, seal: string | null): Node {
  const plain = svg.replace(/<style>.*?<\/style>/s, '').replaceAll(' style="mix-blend-mode:multiply"', '').replaceAll('"#seal"', `"${seal ?? ''}"`);
  return document.importNode(new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement, true);
}
