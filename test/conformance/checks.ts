import type { ConformanceCheck } from './conformance-check.ts';
import { easyofd } from './easyofd.ts';
import { libreOfficeCheck } from './libreoffice.ts';
import { ofdrw } from './ofdrw.ts';
import { poppler } from './poppler.ts';
import { pyhanko } from './pyhanko.ts';
import { qrCheck } from './qr.ts';
import { verapdf } from './verapdf.ts';
import { webPages } from './web-pages.ts';
import { xmlCheck } from './xml.ts';

/** Other people's programs that look at what we make; what an authority would look at first stands first. */
export const checks: readonly ConformanceCheck[] = [pyhanko, verapdf, libreOfficeCheck, ofdrw, easyofd, poppler, qrCheck, webPages, xmlCheck];
