import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { PreviewPage } from '../../shared/contract/carrier-methods.ts';
import { isoPapers } from '../../shared/carriers/paper.ts';
import type { CarrierName } from '../../shared/contract/carrier-order.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { PagePicture } from './PagePicture.tsx';
import { pagesAtOnce, type PagesHere } from './use-preview.ts';

export interface PagesViewProps {
  readonly carrier: CarrierName;
  readonly here: PagesHere;
  readonly want: (page: number) => void;
  /** What can be done about the error shown, or null. */
  readonly remedy: { readonly text: string; readonly take: () => void } | null;
}

/** The exact pages: one large, its neighbours small, paging by keys and buttons. */
export function PagesView({ carrier, here, want, remedy }: PagesViewProps) {
  const t = useText();
  const term = useTerm();
  const [wish, setPage] = useState(0);
  const [zoom, setZoom] = useState(1);
  const page = Math.min(wish, Math.max(0, here.known - 1));
  useEffect(() => {
    if (here.known > 0) {
      want(page);
    }
  }, [page, here.known, want]);

  if (!here.hasPages) {
    return <FilesOnly carrier={carrier} />;
  }
  const shown = here.pages.get(page);
  const block = Math.floor(page / pagesAtOnce) * pagesAtOnce;
  const go = (to: number): void => setPage(Math.max(0, Math.min(to, here.known - 1)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = targetOf(event.key, page, here.known);
    if (to !== null && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      go(to);
    }
  };
  return (
    <section className="pages" aria-label={t('print.pages')}>
      <div className="pages-bar">
        <IconButton icon={ChevronLeft} label={t('print.page.previous')} onClick={() => go(page - 1)} isDisabled={page === 0} />
        <span role="status" data-testid="page-count">
          {here.known === 0 ? '' : t(here.isComplete ? 'print.page.of' : 'print.page.counting', { page: page + 1, pages: here.known })}
        </span>
        <IconButton icon={ChevronRight} label={t('print.page.next')} onClick={() => go(page + 1)} isDisabled={page >= here.known - 1} />
        <span className="pages-size ellipsis">{shown === undefined ? '' : <SizeWords page={shown} />}</span>
        <IconButton icon={ZoomOut} label={t('print.zoomOut')} onClick={() => setZoom(Math.max(1, zoom / 1.5))} isDisabled={zoom === 1} />
        <Button size="small" tone="quiet" onClick={() => setZoom(1)}>
          {t('print.zoom.fit')}
        </Button>
        <IconButton icon={ZoomIn} label={t('print.zoomIn')} onClick={() => setZoom(Math.min(8, zoom * 1.5))} />
      </div>
      {here.error === null ? null : (
        <div className="banner banner-bad pages-error" role="alert">
          <p>{term({ zh: here.error.message, en: here.error.messageEnglish })}</p>
          {remedy === null ? null : (
            <Button size="small" onClick={remedy.take} testId="remedy">
              {remedy.text}
            </Button>
          )}
        </div>
      )}
      {here.error === null ? <LeftOutList leftOut={here.leftOut} isMade={false} /> : null}
      <div className="pages-body">
        <ol className="pages-strip" aria-label={t('print.thumbnails')}>
          {Array.from({ length: Math.max(0, Math.min(pagesAtOnce, here.known - block)) }, (_, index) => block + index).map((index) => (
            <li key={index} className={classNames('page-small', index === page && 'is-chosen')}>
              <Small page={here.pages.get(index)} seal={here.seal} />
              <button type="button" aria-current={index === page ? 'page' : undefined} aria-label={t('print.page.go', { page: index + 1 })} onClick={() => go(index)}>
                {index + 1}
              </button>
            </li>
          ))}
        </ol>
        <div className="pages-large" tabIndex={0} role="group" aria-label={t('print.pages')} onKeyDown={onKeyDown} data-testid="page-large">
          {shown === undefined ? (
            <p className="pages-waiting">{here.isWaiting || here.known > page ? t('print.composing') : here.error === null && !here.isComplete ? t('print.composing') : here.error === null ? t('print.nothing') : ''}</p>
          ) : (
            <Large page={shown} seal={here.seal} zoom={zoom} />
          )}
        </div>
      </div>
    </section>
  );
}

// helpers

function targetOf(key: string, page: number, known: number): number | null {
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
      return page + 1;
    case 'PageUp':
    case 'ArrowLeft':
      return page - 1;
    case 'Home':
      return 0;
    case 'End':
      return known - 1;
    default:
      return null;
  }
}

/** As large as its place allows, times the zoom. */
function Large({ page, seal, zoom }: { readonly page: PreviewPage; readonly seal: string | null; readonly zoom: number }) {
  const { width, height, svg } = page;
  const fit = { '--ratio': width / height, '--zoom': zoom } as CSSProperties;
  return (
    <div className="page-large" style={fit} data-testid="sheet">
      <PagePicture svg={svg} seal={seal} />
    </div>
  );
}

function Small({ page, seal }: { readonly page: PreviewPage | undefined; readonly seal: string | null }) {
  return page === undefined ? <div className="page-picture page-blank" /> : <PagePicture svg={page.svg} seal={seal} />;
}

/** The paper's name, how it lies, and its size in words. */
function SizeWords({ page: { width, height } }: { readonly page: PreviewPage }) {
  const t = useText();
  const inMillimetres = { width: Math.round((width / 72) * 25.4), height: Math.round((height / 72) * 25.4) };
  const [short, long] = [Math.min(inMillimetres.width, inMillimetres.height), Math.max(inMillimetres.width, inMillimetres.height)];
  const paper = Object.entries(isoPapers).find(([, size]) => Math.abs(size[0] - short) <= 1 && Math.abs(size[1] - long) <= 1)?.[0];
  return paper === undefined
    ? t('print.page.ownSize', inMillimetres)
    : t('print.page.size', { ...inMillimetres, paper, orientation: t(width > height ? 'print.landscape' : 'print.portrait') });
}

function FilesOnly({ carrier }: { readonly carrier: CarrierName }) {
  const t = useText();
  return (
    <section className="pages pages-none" aria-label={t('print.pages')}>
      <div className="blank">
        <h2>{t('print.filesOnly')}</h2>
        <p>{isDescribed(carrier) ? t(`print.about.${carrier}`) : t(`carrier.${carrier}`)}</p>
      </div>
    </section>
  );
}

const described = ['text', 'json', 'xml', 'docx', 'xlsx', 'screen', 'kiosk', 'site'] as const;

function isDescribed(carrier: CarrierName): carrier is (typeof described)[number] {
  return described.some((each) => each === carrier);
}
