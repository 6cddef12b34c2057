import type { CustomScheme } from 'electron';
import { pageHeaders } from '../../shared/contract/security-policy.ts';
import type { ReadPageFile } from '../ports/page-files.ts';
import { pageOrigin, pageScheme } from './page-address.ts';
import { printPolicy } from './print-document.ts';

/** How `app:` is declared before the app is ready: an origin of its own, secure, and nothing more. */
export const pageSchemeDeclaration: CustomScheme = {
  scheme: pageScheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    corsEnabled: false,
    stream: false,
  },
};

/** Answers `app://mingquan/…` with the files of the page, and with the documents that are being printed, by their path. */
export function pageProtocol(readPage: ReadPageFile, documents: ReadonlyMap<string, string>, log: (line: string) => void) {
  return async function answerPageRequest(request: Pick<Request, 'url' | 'method'>): Promise<Response> {
    const target = targetOf(request.url);
    if (target === null) {
      return refuse(403, 'foreign host');
    }
    if (request.method !== 'GET') {
      return refuse(405, 'GET only');
    }
    const document = documents.get(target);
    if (document !== undefined) {
      return new Response(document, { headers: { ...pageHeaders, 'Content-Security-Policy': printPolicy, 'Content-Type': 'text/html; charset=utf-8' } });
    }
    const file = await readPage(target);
    return file === null
      ? refuse(404, 'no such file')
      : new Response(file.bytes, { headers: { ...pageHeaders, 'Content-Type': file.mediaType } });
  };

  function refuse(status: number, reason: string): Response {
    log(`refused ${pageScheme}: ${reason}`);
    return new Response('没有这个文件。 No such file.\n', {
      status,
      headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

// helpers

function targetOf(url: string): string | null {
  return url.startsWith(`${pageOrigin}/`) ? url.slice(pageOrigin.length) : null;
}
